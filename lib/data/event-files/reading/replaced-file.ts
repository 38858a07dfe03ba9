import { Prisma } from "@/lib/db/generated/client";

/** Whether a later release replaced a `file`: it replaces the same bytes too that were read before it under another name, as their rows vanish with it. */
export const isReplaced = Prisma.sql`EXISTS (
  SELECT 1 FROM "EventFile" later JOIN "EventFile" followed ON followed."id" = later."followsId"
  WHERE later."state" = 'READ' AND later."id" <> file."id" AND followed."relationshipId" = file."relationshipId"
    AND (followed."id" = file."id" OR (followed."source" = file."source" AND followed."digest" = file."digest"
      AND file."finishedAt" <= later."finishedAt")))`;
