-- CreateTable
CREATE TABLE "EditionProposal" (
    "summaryId" UUID NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "seen" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditionProposal_pkey" PRIMARY KEY ("summaryId")
);

-- AddForeignKey
ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "WeeklySummary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionProposal" ADD CONSTRAINT "EditionProposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
