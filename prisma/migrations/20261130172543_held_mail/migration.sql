-- AlterTable
ALTER TABLE "MailDelivery" ADD COLUMN     "heldAt" TIMESTAMPTZ(6);
