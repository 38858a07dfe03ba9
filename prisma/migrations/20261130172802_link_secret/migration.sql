-- AlterTable
ALTER TABLE "MailDelivery" ADD COLUMN     "linkSecret" TEXT;
