-- CreateTable
CREATE TABLE "HouseAnswer" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "coderId" UUID NOT NULL,
    "textNumber" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "offered" JSONB NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HouseAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HouseAnswer_itemId_coderId_idx" ON "HouseAnswer"("itemId", "coderId");

-- AddForeignKey
ALTER TABLE "HouseAnswer" ADD CONSTRAINT "HouseAnswer_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "InboxTask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseAnswer" ADD CONSTRAINT "HouseAnswer_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseAnswer" ADD CONSTRAINT "HouseAnswer_coderId_fkey" FOREIGN KEY ("coderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "HouseAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
