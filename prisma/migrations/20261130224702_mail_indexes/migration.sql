-- CreateIndex
CREATE INDEX "MailDelivery_requestId_idx" ON "MailDelivery"("requestId");

-- CreateIndex
CREATE INDEX "MailDelivery_createdAt_id_idx" ON "MailDelivery"("createdAt", "id");

-- CreateIndex
CREATE INDEX "MailDelivery_linkSecret_claimedAt_idx" ON "MailDelivery"("linkSecret", "claimedAt");
