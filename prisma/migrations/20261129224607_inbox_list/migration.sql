-- The inbox is found by words as signals are, and sorted along an index by each of its columns.
ALTER TABLE "InboxItem" ADD COLUMN "folded" TEXT
  GENERATED ALWAYS AS (fold_text("title" || E'\n' || "publisher")) STORED;

-- CreateIndex
CREATE INDEX "InboxItem_relationshipId_removedAt_createdAt_id_idx" ON "InboxItem"("relationshipId", "removedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "InboxItem_fileId_idx" ON "InboxItem"("fileId");

-- Newest first, and at the end what has no day: the schema language cannot say so.
CREATE INDEX "InboxItem_published_order" ON "InboxItem" ("relationshipId", "removedAt", "published" DESC NULLS LAST, "id");
