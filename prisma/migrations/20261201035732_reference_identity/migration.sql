-- Versions of a series are compared with one another: what they count in, and over how long, never changes.
CREATE FUNCTION check_reference_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."relationshipId", NEW."slug", NEW."step", NEW."unit", NEW."kind", NEW."countKey", NEW."createdAt")
     IS DISTINCT FROM (OLD."id", OLD."relationshipId", OLD."slug", OLD."step", OLD."unit", OLD."kind", OLD."countKey", OLD."createdAt") THEN
    RAISE EXCEPTION 'The identity of a series never changes' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER identity_is_kept BEFORE UPDATE ON "ReferenceSeries" FOR EACH ROW EXECUTE FUNCTION check_reference_identity();
