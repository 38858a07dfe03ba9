-- AlterTable
ALTER TABLE "ImportDraft" ADD COLUMN     "tableOf" TEXT,
ADD COLUMN     "tableStanding" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tableVersion" INTEGER;

-- CreateTable
CREATE TABLE "SheetDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "relationshipSlug" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "file" BYTEA,
    "facts" JSONB NOT NULL,
    "rows" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "problems" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SheetDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetMapping" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "headings" TEXT[],
    "mapping" JSONB NOT NULL,
    "userId" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SheetMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "userId" UUID,
    "fileName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(6),
    "undoneById" UUID,
    "undoneReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedRevision" (
    "runId" UUID NOT NULL,
    "signalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "ImportedRevision_pkey" PRIMARY KEY ("runId","signalId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SheetDraft_userId_key" ON "SheetDraft"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SheetMapping_name_key" ON "SheetMapping"("name");

-- CreateIndex
CREATE INDEX "ImportRun_relationshipId_at_idx" ON "ImportRun"("relationshipId", "at");

-- AddForeignKey
ALTER TABLE "SheetDraft" ADD CONSTRAINT "SheetDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetMapping" ADD CONSTRAINT "SheetMapping_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedRevision" ADD CONSTRAINT "ImportedRevision_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedRevision" ADD CONSTRAINT "ImportedRevision_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ImportedRevision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "ImportedRevision" ADD CONSTRAINT "number_from_1" CHECK ("number" >= 1);

ALTER TABLE "ImportDraft" ADD CONSTRAINT "table_has_version" CHECK (("tableOf" IS NULL) = ("tableVersion" IS NULL));

ALTER TABLE "ImportRun"
  ADD CONSTRAINT "undone_with_reason" CHECK (("undoneAt" IS NULL) = (btrim("undoneReason") = '')),
  ADD CONSTRAINT "reason_length" CHECK (char_length("undoneReason") <= 1000);

ALTER TABLE "SheetMapping" ADD CONSTRAINT "name_length" CHECK (char_length("name") BETWEEN 1 AND 200);
