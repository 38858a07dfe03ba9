-- AlterTable
ALTER TABLE "EventFilePart" ADD COLUMN     "digest" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "EventRowStaged" ADD COLUMN     "statement" TEXT NOT NULL DEFAULT '';
