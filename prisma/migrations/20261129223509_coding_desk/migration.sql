-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('TEXT', 'HTML', 'PDF', 'MAIL', 'ADDRESS');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('TODO', 'CODING', 'DONE', 'NOTHING', 'DOUBTFUL');

-- CreateEnum
CREATE TYPE "CodingKind" AS ENUM ('SIGNAL', 'REPORT');

-- CreateEnum
CREATE TYPE "SuggestionOutcome" AS ENUM ('ACCEPTED', 'CHANGED', 'REFUSED');

-- CreateEnum
CREATE TYPE "Settlement" AS ENUM ('FIRST', 'SECOND', 'OTHER', 'NEITHER');

-- CreateTable
CREATE TABLE "InboxItem" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "publisher" TEXT NOT NULL DEFAULT '',
    "address" TEXT,
    "published" DATE,
    "language" TEXT NOT NULL DEFAULT '',
    "rightToLeft" BOOLEAN NOT NULL DEFAULT false,
    "priority" SMALLINT NOT NULL DEFAULT 3,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "contentKey" TEXT NOT NULL,
    "fileId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "InboxItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxFile" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InboxFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxText" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "pages" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InboxText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxTask" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "part" SMALLINT NOT NULL DEFAULT 1,
    "state" "TaskState" NOT NULL DEFAULT 'TODO',
    "reason" TEXT NOT NULL DEFAULT '',
    "coderId" UUID,
    "leaseUntil" TIMESTAMPTZ(6),
    "finishedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InboxTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Coding" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "coderId" UUID NOT NULL,
    "kind" "CodingKind" NOT NULL,
    "fields" JSONB NOT NULL,
    "codebookVersion" INTEGER NOT NULL,
    "signalId" UUID,
    "replacesId" UUID,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Coding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceMark" (
    "id" UUID NOT NULL,
    "codingId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "textNumber" INTEGER NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "startsAt" INTEGER NOT NULL,
    "endsAt" INTEGER NOT NULL,
    "page" INTEGER,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "codingId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "offered" TEXT NOT NULL,
    "kept" TEXT NOT NULL,
    "outcome" "SuggestionOutcome" NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodingDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CodingDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DictionaryVersion" (
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DictionaryVersion_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "OverlapSetting" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "share" DECIMAL(3,2) NOT NULL,
    "seed" TEXT NOT NULL,
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OverlapSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodingPairing" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "pairs" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CodingPairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "firstId" UUID,
    "secondId" UUID,
    "choice" "Settlement" NOT NULL,
    "fields" JSONB,
    "reason" TEXT NOT NULL,
    "signalId" UUID,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Adjudication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodingQuestion" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(6),

    CONSTRAINT "CodingQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchedSignal" (
    "userId" UUID NOT NULL,
    "signalId" UUID NOT NULL,
    "seen" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchedSignal_pkey" PRIMARY KEY ("userId","signalId")
);

-- CreateIndex
CREATE INDEX "InboxItem_relationshipId_removedAt_priority_createdAt_id_idx" ON "InboxItem"("relationshipId", "removedAt", "priority", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_relationshipId_contentKey_key" ON "InboxItem"("relationshipId", "contentKey");

-- CreateIndex
CREATE UNIQUE INDEX "InboxFile_digest_key" ON "InboxFile"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "InboxText_itemId_number_key" ON "InboxText"("itemId", "number");

-- CreateIndex
CREATE INDEX "InboxTask_coderId_state_idx" ON "InboxTask"("coderId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "InboxTask_itemId_part_key" ON "InboxTask"("itemId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "Coding_replacesId_key" ON "Coding"("replacesId");

-- CreateIndex
CREATE INDEX "Coding_itemId_idx" ON "Coding"("itemId");

-- CreateIndex
CREATE INDEX "Coding_signalId_idx" ON "Coding"("signalId");

-- CreateIndex
CREATE INDEX "Coding_coderId_recordedAt_idx" ON "Coding"("coderId", "recordedAt");

-- CreateIndex
CREATE INDEX "EvidenceMark_codingId_idx" ON "EvidenceMark"("codingId");

-- CreateIndex
CREATE INDEX "EvidenceMark_itemId_idx" ON "EvidenceMark"("itemId");

-- CreateIndex
CREATE INDEX "Suggestion_codingId_idx" ON "Suggestion"("codingId");

-- CreateIndex
CREATE UNIQUE INDEX "CodingDraft_userId_itemId_key" ON "CodingDraft"("userId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "OverlapSetting_relationshipId_number_key" ON "OverlapSetting"("relationshipId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CodingPairing_itemId_number_key" ON "CodingPairing"("itemId", "number");

-- CreateIndex
CREATE INDEX "Adjudication_itemId_idx" ON "Adjudication"("itemId");

-- CreateIndex
CREATE INDEX "CodingQuestion_itemId_idx" ON "CodingQuestion"("itemId");

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "InboxFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxText" ADD CONSTRAINT "InboxText_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxText" ADD CONSTRAINT "InboxText_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxTask" ADD CONSTRAINT "InboxTask_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxTask" ADD CONSTRAINT "InboxTask_coderId_fkey" FOREIGN KEY ("coderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "InboxTask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_coderId_fkey" FOREIGN KEY ("coderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Coding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceMark" ADD CONSTRAINT "EvidenceMark_codingId_fkey" FOREIGN KEY ("codingId") REFERENCES "Coding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceMark" ADD CONSTRAINT "EvidenceMark_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_codingId_fkey" FOREIGN KEY ("codingId") REFERENCES "Coding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingDraft" ADD CONSTRAINT "CodingDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingDraft" ADD CONSTRAINT "CodingDraft_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DictionaryVersion" ADD CONSTRAINT "DictionaryVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OverlapSetting" ADD CONSTRAINT "OverlapSetting_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OverlapSetting" ADD CONSTRAINT "OverlapSetting_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingPairing" ADD CONSTRAINT "CodingPairing_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingPairing" ADD CONSTRAINT "CodingPairing_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingQuestion" ADD CONSTRAINT "CodingQuestion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingQuestion" ADD CONSTRAINT "CodingQuestion_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "InboxTask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingQuestion" ADD CONSTRAINT "CodingQuestion_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingQuestion" ADD CONSTRAINT "CodingQuestion_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchedSignal" ADD CONSTRAINT "WatchedSignal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchedSignal" ADD CONSTRAINT "WatchedSignal_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "InboxText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Coding" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "EvidenceMark" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Suggestion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "DictionaryVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "OverlapSetting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CodingPairing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Adjudication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "InboxItem"
  ADD CONSTRAINT "priority_from_1_to_5" CHECK ("priority" BETWEEN 1 AND 5),
  ADD CONSTRAINT "address_form" CHECK ("address" ~* '^https?://' AND char_length("address") <= 2000),
  ADD CONSTRAINT "language_code" CHECK ("language" ~ '^([a-z]{2,3})?$'),
  ADD CONSTRAINT "published_in_range" CHECK ("published" BETWEEN '1900-01-01' AND '2100-12-31'),
  ADD CONSTRAINT "title_length" CHECK (char_length("title") <= 400),
  ADD CONSTRAINT "publisher_length" CHECK (char_length("publisher") <= 200);

ALTER TABLE "InboxText"
  ADD CONSTRAINT "number_from_1" CHECK ("number" >= 1),
  ADD CONSTRAINT "correction_has_reason" CHECK ("number" = 1 OR btrim("reason") <> '');

ALTER TABLE "InboxTask"
  ADD CONSTRAINT "one_or_two" CHECK ("part" IN (1, 2)),
  ADD CONSTRAINT "lease_is_of_somebody" CHECK (("state" = 'CODING') = ("leaseUntil" IS NOT NULL) AND ("leaseUntil" IS NULL OR "coderId" IS NOT NULL)),
  ADD CONSTRAINT "reason_of_state" CHECK ("state" NOT IN ('NOTHING', 'DOUBTFUL') OR btrim("reason") <> ''),
  ADD CONSTRAINT "reason_length" CHECK (char_length("reason") <= 1000);

-- A document has one turn for each of two people, never two for one: the second coder must be another.
CREATE UNIQUE INDEX "InboxTask_one_turn_a_person" ON "InboxTask" ("itemId", "coderId") WHERE "coderId" IS NOT NULL;

ALTER TABLE "EvidenceMark"
  ADD CONSTRAINT "mark_is_a_span" CHECK ("startsAt" >= 0 AND "endsAt" > "startsAt" AND char_length("exact") = "endsAt" - "startsAt");

ALTER TABLE "Coding"
  ADD CONSTRAINT "withdrawn_replaces" CHECK (NOT "withdrawn" OR "replacesId" IS NOT NULL);

ALTER TABLE "OverlapSetting" ADD CONSTRAINT "share_of_one" CHECK ("share" BETWEEN 0 AND 1);

ALTER TABLE "Adjudication"
  ADD CONSTRAINT "settles_something" CHECK ("firstId" IS NOT NULL OR "secondId" IS NOT NULL),
  ADD CONSTRAINT "settled_with_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "signal_of_fields" CHECK (("choice" = 'NEITHER') = ("fields" IS NULL));
CREATE UNIQUE INDEX "Adjudication_firstId_once" ON "Adjudication" ("firstId") WHERE "firstId" IS NOT NULL;
CREATE UNIQUE INDEX "Adjudication_secondId_once" ON "Adjudication" ("secondId") WHERE "secondId" IS NOT NULL;
