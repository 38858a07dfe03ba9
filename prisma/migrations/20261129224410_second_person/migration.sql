-- A signal may wait for a second person. What readings take stands beside the newest revision, filled by the database like the columns that lists filter by: a release
-- that knows nothing of it goes on writing. The release before reads along the index that leads to the newest revision, so that one stays.
ALTER TYPE "RevisionKind" ADD VALUE 'APPROVED';

-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "fourEyes" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Signal" ADD COLUMN     "countedRevisionId" UUID,
ADD COLUMN     "provisional" BOOLEAN;

-- AlterTable
ALTER TABLE "SignalRevision" ADD COLUMN     "provisional" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION tell_counted_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE waits boolean; waited boolean;
BEGIN
  SELECT "provisional" INTO waits FROM "SignalRevision" WHERE "id" = NEW."currentRevisionId";
  NEW."provisional" := waits;
  NEW."countedRevisionId" := NEW."currentRevisionId";
  IF waits AND TG_OP = 'UPDATE' THEN
    SELECT "provisional" INTO waited FROM "SignalRevision" WHERE "id" = OLD."countedRevisionId";
    -- What was approved before goes on counting until the next is approved.
    IF NOT waited THEN NEW."countedRevisionId" := OLD."countedRevisionId"; END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tells_counted_revision BEFORE INSERT OR UPDATE ON "Signal" FOR EACH ROW EXECUTE FUNCTION tell_counted_revision();

UPDATE "Signal" SET "currentRevisionId" = "currentRevisionId";

-- CreateIndex
CREATE INDEX "Signal_relationshipId_slug_id_countedRevisionId_idx" ON "Signal"("relationshipId", "slug", "id", "countedRevisionId");
CREATE INDEX "Signal_provisional_idx" ON "Signal"("relationshipId") WHERE "provisional";

ALTER TABLE "SignalRevision" ADD CONSTRAINT "only_what_counts_waits" CHECK (NOT "provisional" OR ("scored" AND NOT "voided"));
