-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'CODER', 'EDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "Family" AS ENUM ('DIPLOMATIC', 'RHETORIC', 'TRADE', 'ENERGY', 'SECURITY');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR');

-- CreateEnum
CREATE TYPE "Initiator" AS ENUM ('A', 'B', 'BOTH', 'THIRD');

-- CreateEnum
CREATE TYPE "Acknowledgement" AS ENUM ('CONFIRMED', 'DENIED', 'SILENT');

-- CreateEnum
CREATE TYPE "FigureScope" AS ENUM ('PART', 'TOTAL');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('CREATED', 'IMPORTED', 'EDITED', 'VOIDED', 'RESTORED');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SETUP', 'INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "SummaryState" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateTable
CREATE TABLE "Relationship" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "sideAName" TEXT NOT NULL,
    "sideAAdjective" TEXT NOT NULL,
    "sideACode" TEXT NOT NULL,
    "sideBName" TEXT NOT NULL,
    "sideBAdjective" TEXT NOT NULL,
    "sideBCode" TEXT NOT NULL,
    "trackedFrom" DATE NOT NULL,
    "codedThrough" DATE NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 100,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(6),
    "dataVersion" INTEGER NOT NULL DEFAULT 0,
    "leftOut" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "currentRevisionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalRevision" (
    "id" UUID NOT NULL,
    "signalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "voided" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "codebookVersion" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "family" "Family" NOT NULL,
    "type" TEXT NOT NULL,
    "startDay" DATE NOT NULL,
    "endDay" DATE,
    "precision" "Precision" NOT NULL,
    "dateAsWritten" TEXT NOT NULL DEFAULT '',
    "dateBasis" TEXT NOT NULL DEFAULT '',
    "endPublished" DATE,
    "intensity" DECIMAL(3,1) NOT NULL,
    "intensityLowest" DECIMAL(3,1) NOT NULL,
    "intensityHighest" DECIMAL(3,1) NOT NULL,
    "intensityReason" TEXT NOT NULL DEFAULT '',
    "gradeReason" TEXT NOT NULL DEFAULT '',
    "scored" BOOLEAN NOT NULL,
    "initiator" "Initiator" NOT NULL,
    "acknowledgedByA" "Acknowledgement" NOT NULL DEFAULT 'SILENT',
    "acknowledgedByB" "Acknowledgement" NOT NULL DEFAULT 'SILENT',
    "contested" TEXT NOT NULL DEFAULT '',
    "facetOfId" UUID,
    "duplicateOfId" UUID,
    "retractsId" UUID,
    "retractsShare" DECIMAL(2,1),
    "facts" TEXT[],

    CONSTRAINT "SignalRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "address" TEXT,
    "published" DATE,
    "language" TEXT NOT NULL,
    "reliability" CHAR(1) NOT NULL,
    "contentKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceReport" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "relays" TEXT,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SourceReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "claimant" TEXT NOT NULL,
    "scope" "FigureScope" NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodebookVersion" (
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CodebookVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "MethodVersion" (
    "version" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MethodVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "WeeklySummary" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "state" "SummaryState" NOT NULL DEFAULT 'DRAFT',
    "draftVersion" INTEGER NOT NULL DEFAULT 1,
    "headline" TEXT NOT NULL,
    "arrowReason" TEXT NOT NULL DEFAULT '',
    "points" JSONB NOT NULL,
    "methodVersion" INTEGER,
    "codedAsOf" TIMESTAMPTZ(6),
    "inputsHash" TEXT,
    "snapshot" JSONB,
    "createdById" UUID,
    "publishedById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,
    "publishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "WeeklySummary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "startDay" DATE NOT NULL,
    "endDay" DATE,
    "public" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "signalSlug" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SignalDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'READER',
    "disabledAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(6),
    "refreshTokenExpiresAt" TIMESTAMPTZ(6),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "Role",
    "email" TEXT,
    "userId" UUID,
    "madeById" UUID,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Relationship_slug_key" ON "Relationship"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_slug_key" ON "Signal"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_currentRevisionId_key" ON "Signal"("currentRevisionId");

-- CreateIndex
CREATE INDEX "Signal_relationshipId_idx" ON "Signal"("relationshipId");

-- CreateIndex
CREATE INDEX "SignalRevision_facetOfId_idx" ON "SignalRevision"("facetOfId");

-- CreateIndex
CREATE INDEX "SignalRevision_duplicateOfId_idx" ON "SignalRevision"("duplicateOfId");

-- CreateIndex
CREATE INDEX "SignalRevision_retractsId_idx" ON "SignalRevision"("retractsId");

-- CreateIndex
CREATE INDEX "SignalRevision_recordedAt_idx" ON "SignalRevision"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignalRevision_signalId_number_key" ON "SignalRevision"("signalId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Source_contentKey_key" ON "Source"("contentKey");

-- CreateIndex
CREATE INDEX "SourceReport_sourceId_idx" ON "SourceReport"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceReport_revisionId_key_key" ON "SourceReport"("revisionId", "key");

-- CreateIndex
CREATE INDEX "Figure_revisionId_idx" ON "Figure"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklySummary_relationshipId_week_key" ON "WeeklySummary"("relationshipId", "week");

-- CreateIndex
CREATE INDEX "Annotation_relationshipId_idx" ON "Annotation"("relationshipId");

-- CreateIndex
CREATE UNIQUE INDEX "SignalDraft_userId_relationshipId_signalSlug_key" ON "SignalDraft"("userId", "relationshipId", "signalSlug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_tokenHash_key" ON "AccessLink"("tokenHash");

-- CreateIndex
CREATE INDEX "SignInAttempt_key_at_idx" ON "SignInAttempt"("key", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subject_subjectId_idx" ON "AuditEvent"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "SignalRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_facetOfId_fkey" FOREIGN KEY ("facetOfId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_retractsId_fkey" FOREIGN KEY ("retractsId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalRevision" ADD CONSTRAINT "SignalRevision_codebookVersion_fkey" FOREIGN KEY ("codebookVersion") REFERENCES "CodebookVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceReport" ADD CONSTRAINT "SourceReport_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SignalRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceReport" ADD CONSTRAINT "SourceReport_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SignalRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_methodVersion_fkey" FOREIGN KEY ("methodVersion") REFERENCES "MethodVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalDraft" ADD CONSTRAINT "SignalDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalDraft" ADD CONSTRAINT "SignalDraft_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
