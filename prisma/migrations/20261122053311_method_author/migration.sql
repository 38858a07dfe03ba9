-- AlterTable
ALTER TABLE "MethodVersion" ADD COLUMN     "createdById" UUID;

-- AddForeignKey
ALTER TABLE "MethodVersion" ADD CONSTRAINT "MethodVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A form gives the friendly answer; these are the last word.
ALTER TABLE "MethodVersion"
  ADD CONSTRAINT "version_from_1" CHECK ("version" >= 1),
  ADD CONSTRAINT "note_length" CHECK (char_length("note") <= 2000),
  ADD CONSTRAINT "author_gives_reason" CHECK ("createdById" IS NULL OR char_length(btrim("note")) >= 10);

COMMENT ON COLUMN "MethodVersion"."note" IS 'The reason for the change, in words.';
COMMENT ON COLUMN "MethodVersion"."createdById" IS 'null: it came with the product.';
