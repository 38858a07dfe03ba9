-- CreateEnum
CREATE TYPE "CandidateActKind" AS ENUM ('DISCARDED', 'REOPENED', 'CODED', 'REPORTED', 'UNDONE');

-- CreateTable
CREATE TABLE "CandidateAct" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "kind" "CandidateActKind" NOT NULL,
    "count" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "besides" JSONB NOT NULL,
    "undoesId" UUID,
    "actorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CandidateAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateActed" (
    "actId" UUID NOT NULL,
    "candidateId" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "CandidateActed_pkey" PRIMARY KEY ("actId","candidateId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CandidateAct_undoesId_key" ON "CandidateAct"("undoesId");

-- CreateIndex
CREATE INDEX "CandidateAct_relationshipId_recordedAt_idx" ON "CandidateAct"("relationshipId", "recordedAt");

-- CreateIndex
CREATE INDEX "CandidateAct_actorId_idx" ON "CandidateAct"("actorId");

-- CreateIndex
CREATE INDEX "CandidateActed_candidateId_idx" ON "CandidateActed"("candidateId");

-- CreateIndex
CREATE INDEX "EventCandidate_relationshipId_state_type_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "type", "firstDay", "id");

-- CreateIndex
CREATE INDEX "EventCandidate_relationshipId_state_initiator_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "initiator", "firstDay", "id");

-- AddForeignKey
ALTER TABLE "CandidateAct" ADD CONSTRAINT "CandidateAct_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateAct" ADD CONSTRAINT "CandidateAct_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateAct" ADD CONSTRAINT "CandidateAct_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "CandidateAct"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateActed" ADD CONSTRAINT "CandidateActed_actId_fkey" FOREIGN KEY ("actId") REFERENCES "CandidateAct"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateActed" ADD CONSTRAINT "CandidateActed_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "EventCandidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CandidateAct" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CandidateActed" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "CandidateAct"
  ADD CONSTRAINT "candidate_act_count" CHECK ("count" > 0),
  ADD CONSTRAINT "candidate_act_reason" CHECK ("kind" <> 'DISCARDED' OR btrim("reason") <> ''),
  ADD CONSTRAINT "candidate_act_undoes" CHECK (("kind" = 'UNDONE') = ("undoesId" IS NOT NULL));

-- Few of those that are decided have moved since.
CREATE INDEX "EventCandidate_moved" ON "EventCandidate"("relationshipId", "state", "firstDay", "id") WHERE "moved";

-- Words of a title are looked for at their beginnings.
ALTER TABLE "EventCandidate" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (to_tsvector('simple', fold_text("title"))) STORED;
CREATE INDEX "EventCandidate_words_idx" ON "EventCandidate" USING GIN ("words");
