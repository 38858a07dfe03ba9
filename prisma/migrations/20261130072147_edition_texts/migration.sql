-- AlterTable
ALTER TABLE "SummaryEdition" ADD COLUMN     "texts" JSONB NOT NULL DEFAULT '{}';
