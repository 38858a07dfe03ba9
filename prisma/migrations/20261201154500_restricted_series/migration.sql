-- Whoever sees a series sees its versions: one that counts rows which may not be passed on keeps it for staff, whichever release writes.
CREATE FUNCTION refuse_restricted_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "ReferenceVersion" WHERE "seriesId" = NEW."id" AND "restricted") THEN
    RAISE EXCEPTION 'Rows that may not be passed on are counted in a version of the series “%”: it stays internal', NEW."slug"
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION close_restricted_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Whoever makes it public meanwhile waits here and is refused.
  PERFORM FROM "ReferenceSeries" WHERE "id" = NEW."seriesId" FOR NO KEY UPDATE;
  WITH closed AS (
    UPDATE "ReferenceSeries" SET "visibility" = 'INTERNAL', "edits" = "edits" + 1
    WHERE "id" = NEW."seriesId" AND "visibility" = 'PUBLIC'
    RETURNING "id"
  )
  INSERT INTO "AuditEvent" ("id", "action", "subject", "subjectId", "before", "after")
  SELECT gen_random_uuid(), 'reference.recount', 'reference', "id"::text, '{"visibility": "public"}',
    '{"visibility": "internal", "why": "Rows that may not be passed on are counted in it or in an earlier version."}'
  FROM closed;
  RETURN NULL;
END $$;

CREATE TRIGGER restricted_stays_internal BEFORE UPDATE ON "ReferenceSeries" FOR EACH ROW
  WHEN (NEW."visibility" = 'PUBLIC' AND OLD."visibility" <> 'PUBLIC') EXECUTE FUNCTION refuse_restricted_publication();
CREATE TRIGGER restricted_closes_series AFTER INSERT ON "ReferenceVersion" FOR EACH ROW
  WHEN (NEW."restricted") EXECUTE FUNCTION close_restricted_series();

-- What the release before made public since versions are marked.
WITH closed AS (
  UPDATE "ReferenceSeries" series SET "visibility" = 'INTERNAL', "edits" = "edits" + 1
  WHERE "visibility" = 'PUBLIC'
    AND EXISTS (SELECT FROM "ReferenceVersion" version WHERE version."seriesId" = series."id" AND version."restricted")
  RETURNING "id"
)
INSERT INTO "AuditEvent" ("id", "action", "subject", "subjectId", "before", "after")
SELECT gen_random_uuid(), 'reference.recount', 'reference', "id"::text, '{"visibility": "public"}',
  '{"visibility": "internal", "why": "Rows that may not be passed on are counted in it or in an earlier version."}'
FROM closed;
