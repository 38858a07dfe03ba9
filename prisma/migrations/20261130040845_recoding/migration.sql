-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "recodedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recodedTo" INTEGER;

-- What the schema language cannot say.

ALTER TABLE "ImportRun"
  ADD CONSTRAINT "recoded_with_reason" CHECK (("recodedTo" IS NULL) = (btrim("recodedReason") = '')),
  ADD CONSTRAINT "recoded_reason_length" CHECK (char_length("recodedReason") <= 1000);
