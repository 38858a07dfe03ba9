-- AlterTable
ALTER TABLE "ReferenceVersion" ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false;

-- The release before says so in the note of a version alone.
CREATE FUNCTION tell_restricted_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."restricted" := NEW."restricted" OR (NEW."fileName" = '' AND NEW."note" LIKE '%Rows that may not be passed on are counted in it.%');
  RETURN NEW;
END $$;
CREATE TRIGGER tells_restricted_version BEFORE INSERT ON "ReferenceVersion" FOR EACH ROW EXECUTE FUNCTION tell_restricted_version();

ALTER TABLE "ReferenceVersion" DISABLE TRIGGER append_only;
UPDATE "ReferenceVersion" SET "restricted" = true
WHERE "fileName" = '' AND "note" LIKE '%Rows that may not be passed on are counted in it.%';
ALTER TABLE "ReferenceVersion" ENABLE TRIGGER append_only;

-- Whoever sees a series sees its versions: what was made public after a later count is internal again.
WITH closed AS (
  UPDATE "ReferenceSeries" series SET "visibility" = 'INTERNAL', "edits" = "edits" + 1
  WHERE "visibility" = 'PUBLIC'
    AND EXISTS (SELECT 1 FROM "ReferenceVersion" version WHERE version."seriesId" = series."id" AND version."restricted")
  RETURNING "id"
)
INSERT INTO "AuditEvent" ("id", "action", "subject", "subjectId", "before", "after")
SELECT gen_random_uuid(), 'reference.recount', 'reference', "id"::text, '{"visibility": "public"}',
  '{"visibility": "internal", "why": "Rows that may not be passed on are counted in it or in an earlier version."}'
FROM closed;
