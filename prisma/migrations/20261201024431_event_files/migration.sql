-- CreateEnum
CREATE TYPE "EventFileState" AS ENUM ('ARRIVING', 'ASKED', 'READING', 'READ', 'REFUSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "CandidateState" AS ENUM ('OPEN', 'DISCARDED', 'CODED', 'REPORTED');

-- CreateEnum
CREATE TYPE "EventRowChangeKind" AS ENUM ('CHANGED', 'VANISHED');

-- CreateTable
CREATE TABLE "EventFile" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "state" "EventFileState" NOT NULL DEFAULT 'ARRIVING',
    "recognised" JSONB,
    "choices" JSONB,
    "source" TEXT NOT NULL DEFAULT '',
    "release" TEXT NOT NULL DEFAULT '',
    "followsId" UUID,
    "digest" TEXT,
    "bytesRead" BIGINT NOT NULL DEFAULT 0,
    "rowsRead" BIGINT NOT NULL DEFAULT 0,
    "rowsKept" INTEGER NOT NULL DEFAULT 0,
    "cancelAskedAt" TIMESTAMPTZ(6),
    "readingSince" TIMESTAMPTZ(6),
    "finishedAt" TIMESTAMPTZ(6),
    "outcome" JSONB,
    "fault" JSONB,
    "covered" JSONB,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventFilePart" (
    "fileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EventFilePart_pkey" PRIMARY KEY ("fileId","number")
);

-- CreateTable
CREATE TABLE "EventRowStaged" (
    "fileId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "happening" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "line" BIGINT NOT NULL,

    CONSTRAINT "EventRowStaged_pkey" PRIMARY KEY ("fileId","key")
);

-- CreateTable
CREATE TABLE "EventRowKept" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "candidateId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "line" BIGINT NOT NULL,
    "firstFileId" UUID NOT NULL,
    "lastFileId" UUID NOT NULL,
    "vanished" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EventRowKept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventRowChange" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "rowId" UUID NOT NULL,
    "kind" "EventRowChangeKind" NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB,

    CONSTRAINT "EventRowChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventCandidate" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" "CandidateState" NOT NULL DEFAULT 'OPEN',
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "precision" "Precision" NOT NULL,
    "doubt" TEXT NOT NULL DEFAULT '',
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "family" "Family",
    "type" TEXT,
    "intensity" DECIMAL(3,1),
    "initiator" "Initiator" NOT NULL,
    "title" TEXT NOT NULL,
    "besides" JSONB NOT NULL,
    "mappingVersion" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "statements" INTEGER NOT NULL,
    "articles" INTEGER NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "moved" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "signalId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventMapping" (
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventMapping_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "EventFile_relationshipId_createdAt_id_idx" ON "EventFile"("relationshipId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "EventFile_relationshipId_source_state_idx" ON "EventFile"("relationshipId", "source", "state");

-- CreateIndex
CREATE INDEX "EventFile_addedById_idx" ON "EventFile"("addedById");

-- CreateIndex
CREATE INDEX "EventFile_followsId_idx" ON "EventFile"("followsId");

-- CreateIndex
CREATE INDEX "EventFile_state_idx" ON "EventFile"("state");

-- CreateIndex
CREATE INDEX "EventRowKept_candidateId_idx" ON "EventRowKept"("candidateId");

-- CreateIndex
CREATE INDEX "EventRowKept_firstFileId_idx" ON "EventRowKept"("firstFileId");

-- CreateIndex
CREATE INDEX "EventRowKept_lastFileId_idx" ON "EventRowKept"("lastFileId");

-- CreateIndex
CREATE UNIQUE INDEX "EventRowKept_relationshipId_source_key_key" ON "EventRowKept"("relationshipId", "source", "key");

-- CreateIndex
CREATE INDEX "EventRowChange_fileId_kind_idx" ON "EventRowChange"("fileId", "kind");

-- CreateIndex
CREATE INDEX "EventRowChange_rowId_idx" ON "EventRowChange"("rowId");

-- CreateIndex
CREATE INDEX "EventCandidate_relationshipId_state_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "firstDay", "id");

-- CreateIndex
CREATE INDEX "EventCandidate_relationshipId_state_family_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "family", "firstDay", "id");

-- CreateIndex
CREATE INDEX "EventCandidate_relationshipId_state_source_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "source", "firstDay", "id");

-- CreateIndex
CREATE INDEX "EventCandidate_relationshipId_state_rows_id_idx" ON "EventCandidate"("relationshipId", "state", "rows", "id");

-- CreateIndex
CREATE INDEX "EventCandidate_decidedById_idx" ON "EventCandidate"("decidedById");

-- CreateIndex
CREATE INDEX "EventCandidate_signalId_idx" ON "EventCandidate"("signalId");

-- CreateIndex
CREATE UNIQUE INDEX "EventCandidate_relationshipId_source_key_key" ON "EventCandidate"("relationshipId", "source", "key");

-- CreateIndex
CREATE INDEX "EventMapping_authorId_idx" ON "EventMapping"("authorId");

-- AddForeignKey
ALTER TABLE "EventFile" ADD CONSTRAINT "EventFile_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventFile" ADD CONSTRAINT "EventFile_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventFile" ADD CONSTRAINT "EventFile_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "EventFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventFilePart" ADD CONSTRAINT "EventFilePart_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EventFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowStaged" ADD CONSTRAINT "EventRowStaged_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EventFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowKept" ADD CONSTRAINT "EventRowKept_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowKept" ADD CONSTRAINT "EventRowKept_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "EventCandidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowKept" ADD CONSTRAINT "EventRowKept_firstFileId_fkey" FOREIGN KEY ("firstFileId") REFERENCES "EventFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowKept" ADD CONSTRAINT "EventRowKept_lastFileId_fkey" FOREIGN KEY ("lastFileId") REFERENCES "EventFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowChange" ADD CONSTRAINT "EventRowChange_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EventFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRowChange" ADD CONSTRAINT "EventRowChange_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "EventRowKept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCandidate" ADD CONSTRAINT "EventCandidate_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCandidate" ADD CONSTRAINT "EventCandidate_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCandidate" ADD CONSTRAINT "EventCandidate_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMapping" ADD CONSTRAINT "EventMapping_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "EventRowChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "EventMapping" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Parts are packed already: trying to pack them again takes longer than writing them.
ALTER TABLE "EventFilePart" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

ALTER TABLE "EventFile"
  ADD CONSTRAINT "event_file_named" CHECK (char_length("name") BETWEEN 1 AND 255),
  ADD CONSTRAINT "event_file_size" CHECK ("size" > 0),
  ADD CONSTRAINT "event_file_refused_at_a_line" CHECK (("state" = 'REFUSED') = ("fault" IS NOT NULL)),
  ADD CONSTRAINT "event_file_read_with_outcome" CHECK (("state" = 'READ') = ("outcome" IS NOT NULL)),
  ADD CONSTRAINT "event_file_confirmed" CHECK ("state" NOT IN ('READING', 'READ') OR ("choices" IS NOT NULL AND "source" <> ''));

ALTER TABLE "EventFilePart"
  ADD CONSTRAINT "event_file_part_size" CHECK ("number" >= 0 AND octet_length("bytes") BETWEEN 1 AND 4194304);

ALTER TABLE "EventCandidate"
  ADD CONSTRAINT "candidate_days" CHECK ("lastDay" >= "firstDay"),
  ADD CONSTRAINT "candidate_discarded_with_reason" CHECK ("state" <> 'DISCARDED' OR btrim("reason") <> ''),
  ADD CONSTRAINT "candidate_decided" CHECK (("state" = 'OPEN') = ("decidedAt" IS NULL)),
  ADD CONSTRAINT "candidate_signal" CHECK (("signalId" IS NOT NULL) = ("state" IN ('CODED', 'REPORTED'))),
  ADD CONSTRAINT "candidate_type_with_family" CHECK ("type" IS NULL OR "family" IS NOT NULL);
