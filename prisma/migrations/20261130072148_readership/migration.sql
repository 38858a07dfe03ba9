-- CreateEnum
CREATE TYPE "SubscriptionKind" AS ENUM ('WEEKLY', 'CORRECTIONS', 'STAGE', 'UNUSUAL', 'STATUS_ENDED', 'UNSEARCHED', 'DIGEST');

-- CreateEnum
CREATE TYPE "StopReason" AS ENUM ('READER', 'BOUNCE');

-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('CONFIRMATION', 'EDITION', 'ALERT', 'DIGEST', 'TEST');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'REFUSED', 'UNCERTAIN', 'BOUNCED', 'DROPPED');

-- CreateTable
CREATE TABLE "MailRequest" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "wants" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "linkTurn" INTEGER NOT NULL DEFAULT 1,
    "confirmedAt" TIMESTAMPTZ(6) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(6),
    "stoppedBy" "StopReason",
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "relationshipId" UUID,
    "kind" "SubscriptionKind" NOT NULL,
    "weeks" INTEGER,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailDelivery" (
    "id" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "subscriberId" UUID,
    "requestId" UUID,
    "editionId" UUID,
    "about" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "content" JSONB,
    "subject" TEXT NOT NULL DEFAULT '',
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "messageId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(6),
    "settledAt" TIMESTAMPTZ(6),
    "answer" TEXT NOT NULL DEFAULT '',
    "bounceStatus" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailRequest_email_idx" ON "MailRequest"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_email_key" ON "Subscriber"("email");

-- CreateIndex
CREATE INDEX "Subscription_subscriberId_idx" ON "Subscription"("subscriberId");

-- CreateIndex
CREATE INDEX "Subscription_kind_relationshipId_idx" ON "Subscription"("kind", "relationshipId");

-- CreateIndex
CREATE UNIQUE INDEX "MailDelivery_messageId_key" ON "MailDelivery"("messageId");

-- CreateIndex
CREATE INDEX "MailDelivery_state_nextTryAt_idx" ON "MailDelivery"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "MailDelivery_editionId_state_idx" ON "MailDelivery"("editionId", "state");

-- CreateIndex
CREATE INDEX "MailDelivery_address_idx" ON "MailDelivery"("address");

-- CreateIndex
CREATE UNIQUE INDEX "MailDelivery_subscriberId_about_key" ON "MailDelivery"("subscriberId", "about");

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDelivery" ADD CONSTRAINT "MailDelivery_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDelivery" ADD CONSTRAINT "MailDelivery_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MailRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDelivery" ADD CONSTRAINT "MailDelivery_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SummaryEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One subscription of each kind and relationship; “all” is one of them.
CREATE UNIQUE INDEX "Subscription_once" ON "Subscription"
  ("subscriberId", "kind", COALESCE("relationshipId", '00000000-0000-0000-0000-000000000000'));

ALTER TABLE "Subscriber"
  ADD CONSTRAINT "email_in_small_letters" CHECK ("email" = lower("email") AND position('@' IN "email") > 1),
  ADD CONSTRAINT "stopped_has_reason" CHECK (("stoppedAt" IS NULL) = ("stoppedBy" IS NULL));
ALTER TABLE "Subscription"
  ADD CONSTRAINT "weeks_of_unsearched" CHECK (("kind" = 'UNSEARCHED') = ("weeks" IS NOT NULL) AND "weeks" BETWEEN 1 AND 52),
  ADD CONSTRAINT "digest_is_of_all" CHECK ("kind" <> 'DIGEST' OR "relationshipId" IS NULL);
ALTER TABLE "MailDelivery"
  ADD CONSTRAINT "edition_is_named" CHECK (("kind" = 'EDITION') <= ("editionId" IS NOT NULL)),
  ADD CONSTRAINT "bounce_has_status" CHECK ("state" <> 'BOUNCED' OR "bounceStatus" IS NOT NULL);

-- A mail that a server took, refused for good, or may have taken is never handed over again.
CREATE FUNCTION refuse_resending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'mail % is % and is not sent again', OLD."id", OLD."state";
END $$;
CREATE TRIGGER never_resent BEFORE UPDATE ON "MailDelivery" FOR EACH ROW
  WHEN (OLD."state" NOT IN ('QUEUED', 'SENDING') AND NEW."state" IN ('QUEUED', 'SENDING'))
  EXECUTE FUNCTION refuse_resending();

COMMENT ON TABLE "MailRequest" IS 'What somebody asked for under an address that nobody has confirmed yet.';
COMMENT ON TABLE "Subscriber" IS 'Somebody who reads by mail and has confirmed it.';
COMMENT ON TABLE "Subscription" IS 'One thing that a subscriber gets.';
COMMENT ON TABLE "MailDelivery" IS 'A mail to one person, from when it is queued to what became of it.';
