-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('PUBLICATION', 'CORRECTION', 'WITHDRAWAL');

-- CreateEnum
CREATE TYPE "EditionFileKind" AS ENUM ('PAGE', 'PDF', 'CHART', 'PACKAGE');

-- AlterTable
ALTER TABLE "WeeklySummary" ADD COLUMN     "approvedAt" TIMESTAMPTZ(6),
ADD COLUMN     "approvedById" UUID,
ADD COLUMN     "approvedDraft" INTEGER,
ADD COLUMN     "arrowById" UUID,
ADD COLUMN     "arrowWay" TEXT,
ADD COLUMN     "arrowWhy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "assessedById" UUID,
ADD COLUMN     "assessment" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lead" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SummaryEdition" (
    "id" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "material" BOOLEAN NOT NULL DEFAULT false,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "methodVersion" INTEGER NOT NULL,
    "codedAsOf" TIMESTAMPTZ(6) NOT NULL,
    "inputsHash" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SummaryEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionFile" (
    "editionId" UUID NOT NULL,
    "kind" "EditionFileKind" NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditionFile_pkey" PRIMARY KEY ("editionId","kind")
);

-- CreateTable
CREATE TABLE "OutboxEntry" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queuedAt" TIMESTAMPTZ(6),

    CONSTRAINT "OutboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SummaryEdition_summaryId_number_key" ON "SummaryEdition"("summaryId", "number");

-- CreateIndex
CREATE INDEX "OutboxEntry_queuedAt_idx" ON "OutboxEntry"("queuedAt");

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_assessedById_fkey" FOREIGN KEY ("assessedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_arrowById_fkey" FOREIGN KEY ("arrowById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryEdition" ADD CONSTRAINT "SummaryEdition_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "WeeklySummary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryEdition" ADD CONSTRAINT "SummaryEdition_methodVersion_fkey" FOREIGN KEY ("methodVersion") REFERENCES "MethodVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryEdition" ADD CONSTRAINT "SummaryEdition_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SummaryEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An edition and its files are written once.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "SummaryEdition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "EditionFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SummaryEdition" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "EditionFile" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();

ALTER TABLE "SummaryEdition"
  ADD CONSTRAINT "number_from_1" CHECK ("number" >= 1),
  ADD CONSTRAINT "first_is_publication" CHECK (("number" = 1) = ("kind" = 'PUBLICATION')),
  ADD CONSTRAINT "change_has_reason" CHECK ("kind" = 'PUBLICATION' OR char_length("reason") BETWEEN 1 AND 600);
ALTER TABLE "WeeklySummary"
  ADD CONSTRAINT "arrow_way" CHECK ("arrowWay" IN ('up', 'down', 'level')),
  ADD CONSTRAINT "overruled_arrow_is_signed" CHECK ("arrowWay" IS NULL OR (char_length("arrowWhy") > 0 AND "arrowById" IS NOT NULL)),
  ADD CONSTRAINT "assessment_is_signed" CHECK ("assessment" = '' OR "assessedById" IS NOT NULL);

COMMENT ON TABLE "SummaryEdition" IS 'A numbered edition of a published week: publication, corrections, withdrawal. Append-only.';
COMMENT ON TABLE "EditionFile" IS 'A finished file of an edition, sent as it is. Append-only.';
COMMENT ON TABLE "OutboxEntry" IS 'What a committed write still has to bring about, taken up by the jobs.';
