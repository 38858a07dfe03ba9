-- AlterTable
ALTER TABLE "OutboxEntry" ADD COLUMN     "doneAt" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "WeekClose" (
    "week" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WeekClose_pkey" PRIMARY KEY ("week")
);

-- CreateTable
CREATE TABLE "JobWorker" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heardAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JobWorker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OutboxEntry_doneAt_idx" ON "OutboxEntry"("doneAt");

COMMENT ON TABLE "WeekClose" IS 'Weeks whose drafts were asked for at their close, each once; the first row marks where that began.';
COMMENT ON TABLE "JobWorker" IS 'Processes that run jobs, and when each was last heard of; of the server, not of the data.';
