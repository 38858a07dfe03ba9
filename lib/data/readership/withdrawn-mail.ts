import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Of a letter `m`: its edition was withdrawn by a later one. Of a letter to be queued, `m` is its edition alone. */
export const WITHDRAWN = Prisma.sql`EXISTS (
  SELECT 1 FROM "SummaryEdition" e
  JOIN "SummaryEdition" w ON w."summaryId" = e."summaryId" AND w."number" > e."number" AND w."kind" = 'WITHDRAWAL'
  WHERE e."id" = m."editionId")`;

/**
 * Takes back what waits to go out of editions that were withdrawn since: of one week in the transaction that withdraws it, of all of them before letters are sent. What
 * another holds at this moment is passed over, since nobody takes it up after the withdrawal.
 */
export async function dropWithdrawn(
  client: Transaction,
  now: Date,
  summaryId: string | null = null,
): Promise<number> {
  return client.$executeRaw`
    UPDATE "MailDelivery" SET "state" = 'DROPPED', "settledAt" = ${now}, "answer" = 'Not sent: the week was withdrawn first.'
    WHERE "id" IN (
      SELECT m."id" FROM "MailDelivery" m
      WHERE m."state" = 'QUEUED' AND m."editionId" IS NOT NULL AND ${WITHDRAWN}
        AND (${summaryId}::uuid IS NULL OR m."editionId" IN (SELECT "id" FROM "SummaryEdition" WHERE "summaryId" = ${summaryId}::uuid))
      FOR UPDATE SKIP LOCKED)`;
}
