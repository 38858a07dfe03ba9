-- What readers are shown, as one value that is new after every write: whoever holds an answer asks for it and sends the answer again
-- while it stands. Counted neither by a sequence nor by the newest row of a log, which would tell of a write before it is committed, or after.
CREATE TABLE "ReadingVersion" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "version" UUID NOT NULL DEFAULT gen_random_uuid(),
    "changedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReadingVersion_pkey" PRIMARY KEY ("only")
);
ALTER TABLE "ReadingVersion" ADD CONSTRAINT "one_row" CHECK ("only");
INSERT INTO "ReadingVersion" DEFAULT VALUES;

-- One row for each transaction that is still writing; gone once it is committed.
CREATE TABLE "ReadingChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "ReadingChange_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION note_reading_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('thawline.noted', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('thawline.noted', pg_current_xact_id()::text, true);
    INSERT INTO "ReadingChange" DEFAULT VALUES;
  END IF;
  RETURN NULL;
END $$;

-- At the very end of a transaction: the one row is held for the length of the commit alone, and no writer waits for another's work.
CREATE FUNCTION renew_reading_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ReadingVersion" SET "version" = gen_random_uuid(), "changedAt" = clock_timestamp();
  DELETE FROM "ReadingChange" WHERE "id" = NEW."id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER renew_reading_version AFTER INSERT ON "ReadingChange" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION renew_reading_version();

-- Every table that a reading page or door asks.
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Relationship" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "RelationshipState" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CoverageRecord" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Signal" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SignalRevision" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Source" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SourceReport" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Figure" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CodebookVersion" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MethodVersion" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WeeklySummary" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Annotation" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "User" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Setting" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
