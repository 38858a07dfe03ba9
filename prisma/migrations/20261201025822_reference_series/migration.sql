-- CreateEnum
CREATE TYPE "ReferenceStep" AS ENUM ('WEEK', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "ReferenceVisibility" AS ENUM ('PUBLIC', 'INTERNAL');

-- CreateEnum
CREATE TYPE "ReferenceKind" AS ENUM ('TABLE', 'COMTRADE', 'COUNTED');

-- CreateTable
CREATE TABLE "ReferenceSeries" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "step" "ReferenceStep" NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "visibility" "ReferenceVisibility" NOT NULL,
    "kind" "ReferenceKind" NOT NULL,
    "countKey" TEXT,
    "mirrorOfId" UUID,
    "edits" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferenceSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceVersion" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "fileName" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferenceVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "seriesSlug" TEXT,
    "fileName" TEXT NOT NULL,
    "file" BYTEA,
    "sheets" TEXT[],
    "sheet" INTEGER NOT NULL DEFAULT 0,
    "rows" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferenceDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReferenceSeries_mirrorOfId_idx" ON "ReferenceSeries"("mirrorOfId");

-- CreateIndex
CREATE UNIQUE INDEX "ReferenceSeries_relationshipId_slug_key" ON "ReferenceSeries"("relationshipId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ReferenceSeries_relationshipId_countKey_key" ON "ReferenceSeries"("relationshipId", "countKey");

-- CreateIndex
CREATE INDEX "ReferenceVersion_authorId_idx" ON "ReferenceVersion"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ReferenceVersion_seriesId_number_key" ON "ReferenceVersion"("seriesId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReferenceDraft_userId_key" ON "ReferenceDraft"("userId");

-- CreateIndex
CREATE INDEX "ReferenceDraft_relationshipId_idx" ON "ReferenceDraft"("relationshipId");

-- AddForeignKey
ALTER TABLE "ReferenceSeries" ADD CONSTRAINT "ReferenceSeries_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferenceSeries" ADD CONSTRAINT "ReferenceSeries_mirrorOfId_fkey" FOREIGN KEY ("mirrorOfId") REFERENCES "ReferenceSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferenceVersion" ADD CONSTRAINT "ReferenceVersion_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "ReferenceSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferenceVersion" ADD CONSTRAINT "ReferenceVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferenceDraft" ADD CONSTRAINT "ReferenceDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferenceDraft" ADD CONSTRAINT "ReferenceDraft_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReferenceSeries"
  ADD CONSTRAINT "reference_named" CHECK (btrim("name") <> '' AND btrim("unit") <> '' AND btrim("source") <> '' AND btrim("licence") <> ''),
  ADD CONSTRAINT "reference_counted_with_key" CHECK (("kind" = 'COUNTED') = ("countKey" IS NOT NULL)),
  ADD CONSTRAINT "reference_mirrors_another" CHECK ("mirrorOfId" IS NULL OR "mirrorOfId" <> "id");

ALTER TABLE "ReferenceVersion"
  ADD CONSTRAINT "reference_version_counts" CHECK ("number" >= 1),
  ADD CONSTRAINT "reference_version_holds_figures" CHECK (jsonb_typeof("values") = 'array' AND jsonb_array_length("values") >= 1);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReferenceVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON "ReferenceSeries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ReferenceSeries" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
CREATE TRIGGER read_by_pages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ReferenceVersion" FOR EACH STATEMENT EXECUTE FUNCTION note_reading_change();
