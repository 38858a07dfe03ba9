-- AlterTable
ALTER TABLE "InboxItem" ADD COLUMN     "shown" "TaskState" NOT NULL DEFAULT 'TODO';

-- CreateTable
CREATE TABLE "InboxApart" (
    "coderId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "state" "TaskState" NOT NULL,

    CONSTRAINT "InboxApart_pkey" PRIMARY KEY ("coderId","itemId")
);

-- CreateIndex
CREATE INDEX "InboxApart_itemId_idx" ON "InboxApart"("itemId");

-- CreateIndex
CREATE INDEX "InboxItem_relationshipId_removedAt_shown_priority_createdAt_idx" ON "InboxItem"("relationshipId", "removedAt", "shown", "priority", "createdAt", "id");

-- CreateIndex
CREATE INDEX "InboxItem_relationshipId_removedAt_language_idx" ON "InboxItem"("relationshipId", "removedAt", "language");

-- CreateIndex
CREATE INDEX "InboxTask_finishedAt_idx" ON "InboxTask"("finishedAt");

-- AddForeignKey
ALTER TABLE "InboxApart" ADD CONSTRAINT "InboxApart_coderId_fkey" FOREIGN KEY ("coderId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxApart" ADD CONSTRAINT "InboxApart_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "InboxItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What each document is shown as is kept as it changes: a list and its numbers must not look at every turn of every document that was ever brought.
-- The document is locked before its turns are read anew, so that of two people who change one each the second sees what the first made of it. Whoever
-- locks both locks the turns first.
CREATE FUNCTION show_document(item uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  standing "TaskState";
BEGIN
  PERFORM 1 FROM "InboxItem" WHERE "id" = item FOR NO KEY UPDATE;
  SELECT CASE WHEN bool_or("state" = 'TODO') THEN 'TODO' ELSE (array_agg("state" ORDER BY "part"))[1] END
    INTO standing FROM "InboxTask" WHERE "itemId" = item;
  UPDATE "InboxItem" SET "shown" = standing WHERE "id" = item AND "shown" <> standing;
  DELETE FROM "InboxApart" WHERE "itemId" = item;
  INSERT INTO "InboxApart" ("coderId", "itemId", "state")
    SELECT "coderId", "itemId", "state" FROM "InboxTask"
    WHERE "itemId" = item AND "coderId" IS NOT NULL AND "state" <> standing;
END $$;

CREATE FUNCTION show_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM show_document(NEW."itemId");
  RETURN NULL;
END $$;

CREATE TRIGGER shown_when_added AFTER INSERT ON "InboxTask" FOR EACH ROW
  WHEN (NEW."state" <> 'TODO') EXECUTE FUNCTION show_documents();
CREATE TRIGGER shown_when_free_again AFTER INSERT ON "InboxTask" FOR EACH ROW
  WHEN (NEW."state" = 'TODO' AND NEW."part" > 1) EXECUTE FUNCTION show_documents();
CREATE TRIGGER shown_when_changed AFTER UPDATE OF "state", "coderId" ON "InboxTask" FOR EACH ROW
  WHEN (OLD."state" <> NEW."state" OR OLD."coderId" IS DISTINCT FROM NEW."coderId") EXECUTE FUNCTION show_documents();

SELECT show_document("id") FROM "InboxItem";

-- Turns whose time may be over are few, however many there ever were.
CREATE INDEX "InboxTask_lease" ON "InboxTask" ("leaseUntil") WHERE "leaseUntil" IS NOT NULL;
