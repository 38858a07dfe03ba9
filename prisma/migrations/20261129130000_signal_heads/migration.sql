-- What lists filter and sort by stands on the signal itself, as its newest revision has it: a page of 50 signals is read along an index, where three joins and a
-- whole sort grew with the relationship. The database fills it, and nobody else can.
ALTER TABLE "Signal" ADD COLUMN     "acknowledgedByA" "Acknowledgement",
ADD COLUMN     "acknowledgedByB" "Acknowledgement",
ADD COLUMN     "endDay" DATE,
ADD COLUMN     "family" "Family",
ADD COLUMN     "initiator" "Initiator",
ADD COLUMN     "intensity" DECIMAL(3,1),
ADD COLUMN     "scored" BOOLEAN,
ADD COLUMN     "startDay" DATE,
ADD COLUMN     "title" TEXT,
ADD COLUMN     "type" TEXT,
ADD COLUMN     "voided" BOOLEAN;

-- Titles and names are sorted as a reader of their language sorts them, where the server has ICU, and not by the numbers of their letters.
DO $do$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'und-x-icu') THEN
    ALTER TABLE "Signal" ALTER COLUMN "title" TYPE TEXT COLLATE "und-x-icu";
    ALTER TABLE "Relationship" ALTER COLUMN "name" TYPE TEXT COLLATE "und-x-icu";
    ALTER TABLE "User" ALTER COLUMN "name" TYPE TEXT COLLATE "und-x-icu";
  END IF;
END $do$;

CREATE FUNCTION tell_newest_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest "SignalRevision";
BEGIN
  -- All null where there is none yet.
  SELECT * INTO newest FROM "SignalRevision" WHERE "id" = NEW."currentRevisionId";
  NEW."acknowledgedByA" := newest."acknowledgedByA";
  NEW."acknowledgedByB" := newest."acknowledgedByB";
  NEW."endDay" := newest."endDay";
  NEW."family" := newest."family";
  NEW."initiator" := newest."initiator";
  NEW."intensity" := newest."intensity";
  NEW."scored" := newest."scored";
  NEW."startDay" := newest."startDay";
  NEW."title" := newest."title";
  NEW."type" := newest."type";
  NEW."voided" := newest."voided";
  RETURN NEW;
END $$;

CREATE TRIGGER tells_newest_revision BEFORE INSERT OR UPDATE ON "Signal" FOR EACH ROW EXECUTE FUNCTION tell_newest_revision();

UPDATE "Signal" SET "currentRevisionId" = "currentRevisionId";

-- CreateIndex
CREATE INDEX "Signal_relationshipId_voided_startDay_slug_idx" ON "Signal"("relationshipId", "voided", "startDay", "slug");

-- CreateIndex
CREATE INDEX "Signal_relationshipId_voided_title_slug_idx" ON "Signal"("relationshipId", "voided", "title", "slug");

-- CreateIndex
CREATE INDEX "Signal_relationshipId_voided_family_slug_idx" ON "Signal"("relationshipId", "voided", "family", "slug");

-- CreateIndex
CREATE INDEX "Signal_relationshipId_voided_intensity_slug_idx" ON "Signal"("relationshipId", "voided", "intensity", "slug");
