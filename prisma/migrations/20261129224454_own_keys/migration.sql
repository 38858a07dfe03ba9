-- CreateTable
CREATE TABLE "OwnKeys" (
    "userId" UUID NOT NULL,
    "keys" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "OwnKeys_pkey" PRIMARY KEY ("userId")
);

-- AddForeignKey
ALTER TABLE "OwnKeys" ADD CONSTRAINT "OwnKeys_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
