-- CreateEnum
CREATE TYPE "CoverageState" AS ENUM ('SEARCHED', 'PARTLY', 'NOT_SEARCHED');

-- AlterTable
ALTER TABLE "SignalRevision" ADD COLUMN     "countedInId" UUID,
ADD COLUMN     "occurrences" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "opensId" UUID,
ADD COLUMN     "stateViolence" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "status" BOOLEAN;

-- AlterTable
ALTER TABLE "SourceReport" ADD COLUMN     "earlyReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "CodebookVersion" ADD COLUMN     "publishedById" UUID;

-- AlterTable
ALTER TABLE "MethodVersion" ADD COLUMN     "panel" JSONB;

-- CreateTable
CREATE TABLE "RelationshipState" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sideAName" TEXT NOT NULL,
    "sideAAdjective" TEXT NOT NULL,
    "sideACode" TEXT NOT NULL,
    "sideBName" TEXT NOT NULL,
    "sideBAdjective" TEXT NOT NULL,
    "sideBCode" TEXT NOT NULL,
    "trackedFrom" DATE NOT NULL,
    "codedThrough" DATE NOT NULL,
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RelationshipState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoverageRecord" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "state" "CoverageState" NOT NULL,
    "sources" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CoverageRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RelationshipState_recordedAt_idx" ON "RelationshipState"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RelationshipState_relationshipId_number_key" ON "RelationshipState"("relationshipId", "number");

-- CreateIndex
CREATE INDEX "CoverageRecord_relationshipId_recordedAt_idx" ON "CoverageRecord"("relationshipId", "recordedAt");

-- CreateIndex
CREATE INDEX "SignalRevision_countedInId_idx" ON "SignalRevision"("countedInId");

-- CreateIndex
CREATE INDEX "SignalRevision_opensId_idx" ON "SignalRevision"("opensId");

-- AddForeignKey
ALTER TABLE "RelationshipState" ADD CONSTRAINT "RelationshipState_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipState" ADD CONSTRAINT "RelationshipState_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageRecord" ADD CONSTRAINT "CoverageRecord_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageRecord" ADD CONSTRAINT "CoverageRecord_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_countedInId_fkey" FOREIGN KEY ("countedInId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_opensId_fkey" FOREIGN KEY ("opensId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodebookVersion" ADD CONSTRAINT "CodebookVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say ---------------------------------------------------------------

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "RelationshipState" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CoverageRecord" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "SignalRevision"
  ADD CONSTRAINT "occurrences_from_1" CHECK ("occurrences" BETWEEN 1 AND 10000),
  ADD CONSTRAINT "tally_has_end" CHECK ("occurrences" = 1 OR ("endDay" IS NOT NULL AND "endPublished" IS NULL)),
  ADD CONSTRAINT "tally_opens_nothing" CHECK ("occurrences" = 1 OR "opensId" IS NULL),
  ADD CONSTRAINT "tally_is_no_member" CHECK ("occurrences" = 1 OR "countedInId" IS NULL),
  ADD CONSTRAINT "tally_is_an_event" CHECK ("occurrences" = 1 OR "status" IS NOT TRUE),
  ADD CONSTRAINT "in_force_is_a_status" CHECK ("endDay" IS NOT NULL OR "status" IS NOT FALSE),
  ADD CONSTRAINT "no_new_link_to_itself" CHECK (
    "countedInId" IS DISTINCT FROM "signalId" AND "opensId" IS DISTINCT FROM "signalId");

ALTER TABLE "SourceReport" ADD CONSTRAINT "early_reason_length" CHECK (char_length("earlyReason") <= 1000);

ALTER TABLE "CoverageRecord"
  ADD CONSTRAINT "span_order" CHECK ("toDay" >= "fromDay"),
  ADD CONSTRAINT "days_in_range" CHECK ("fromDay" >= '1900-01-01' AND "toDay" <= '2100-12-31'),
  ADD CONSTRAINT "word_lengths" CHECK (char_length("sources") <= 1000 AND char_length("note") <= 1000);

ALTER TABLE "RelationshipState"
  ADD CONSTRAINT "number_from_1" CHECK ("number" >= 1),
  ADD CONSTRAINT "coded_span_order" CHECK ("codedThrough" >= "trackedFrom");

-- The kept mark of a type, and links within one relationship, beside the rules that stood before.
CREATE FUNCTION check_signal_links() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry jsonb; ours uuid;
BEGIN
  SELECT "type" INTO entry
    FROM "CodebookVersion", jsonb_array_elements("content"->'types') AS "type"
    WHERE "version" = NEW."codebookVersion" AND "type"->>'code' = NEW."type";
  IF coalesce((entry->>'stateViolence')::boolean, false) <> NEW."stateViolence" THEN
    RAISE EXCEPTION 'The kept mark of state violence is not that of type “%”', NEW."type"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'violence_of_type', TABLE = 'SignalRevision', COLUMN = 'stateViolence';
  END IF;
  IF NEW."countedInId" IS NULL AND NEW."opensId" IS NULL THEN RETURN NEW; END IF;
  SELECT "relationshipId" INTO ours FROM "Signal" WHERE "id" = NEW."signalId";
  IF EXISTS (SELECT 1 FROM "Signal" WHERE "id" IN (NEW."countedInId", NEW."opensId") AND "relationshipId" <> ours) THEN
    RAISE EXCEPTION 'A signal links only to signals of its own relationship'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'link_in_relationship', TABLE = 'SignalRevision';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER rules_of_links BEFORE INSERT ON "SignalRevision" FOR EACH ROW EXECUTE FUNCTION check_signal_links();

-- Names, sides and covered days had no history before; what stands now stood since the relationship was made, as far as is known.
INSERT INTO "RelationshipState" ("id", "relationshipId", "number", "name", "sideAName", "sideAAdjective", "sideACode",
    "sideBName", "sideBAdjective", "sideBCode", "trackedFrom", "codedThrough", "recordedAt")
  SELECT gen_random_uuid(), "id", 1, "name", "sideAName", "sideAAdjective", "sideACode",
    "sideBName", "sideBAdjective", "sideBCode", "trackedFrom", "codedThrough", "createdAt" FROM "Relationship";

-- Days up to this one may be unstated; a later day without a record was not searched.
INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES
  ('coverage-unstated-until', to_jsonb(to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD')), now());

-- The method in use goes on with its figures under generation 2. An empty database gets both versions from the first start.
INSERT INTO "MethodVersion" ("version", "parameters", "note")
  SELECT "version" + 1, "parameters" || '{"generation": 2}',
    'Generation 2 of the method: tallies, openings, standing and moving parts, fresh evidence, coverage and state violence. Every figure of version ' || "version" || ' stays.'
  FROM "MethodVersion" ORDER BY "version" DESC LIMIT 1;

COMMENT ON TABLE "RelationshipState" IS 'Append-only: the names, sides and covered days of a relationship as they stood from a moment on.';
COMMENT ON TABLE "CoverageRecord" IS 'Append-only: how far sources were searched for the days of a span. Of several records of a day the newest holds.';
COMMENT ON COLUMN "SignalRevision"."occurrences" IS 'How many like happenings it tells of; 2 or more: a tally.';
COMMENT ON COLUMN "SignalRevision"."countedInId" IS 'The tally that this happening is one of.';
COMMENT ON COLUMN "SignalRevision"."opensId" IS 'The status that this event brought about.';
COMMENT ON COLUMN "SignalRevision"."status" IS 'true: it stands until its last day; false: it happened; null: as its type says, else a status where it has no last day.';
COMMENT ON COLUMN "SignalRevision"."stateViolence" IS 'The mark of the type in the codebook version of this revision.';
COMMENT ON COLUMN "SourceReport"."earlyReason" IS 'Why it may be older than the first possible day of its signal; empty: it is not.';
COMMENT ON COLUMN "MethodVersion"."panel" IS 'The table of a panel that its weights come from; null: none.';

-- Records of one import share a moment: the number tells which of them is the newest.
ALTER TABLE "CoverageRecord" ADD COLUMN "number" INTEGER NOT NULL,
  ADD CONSTRAINT "number_from_1" CHECK ("number" >= 1),
  ADD CONSTRAINT "sources_where_searched" CHECK ("state" = 'NOT_SEARCHED' OR "sources" <> '');
CREATE UNIQUE INDEX "CoverageRecord_relationshipId_number_key" ON "CoverageRecord"("relationshipId", "number");

-- Whoever publishes a codebook says why.
ALTER TABLE "CodebookVersion"
  ADD CONSTRAINT "note_length" CHECK (char_length("note") <= 2000),
  ADD CONSTRAINT "author_gives_reason" CHECK ("publishedById" IS NULL OR char_length(btrim("note")) >= 10);

-- A record file waits here between its check and its loading; it is no record of anything.
CREATE TABLE "ImportDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ImportDraft_userId_key" ON "ImportDraft"("userId");
ALTER TABLE "ImportDraft" ADD CONSTRAINT "ImportDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
