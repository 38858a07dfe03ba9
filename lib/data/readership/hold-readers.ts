import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Holds the subscribers `s` of a condition until letters to them are queued in this transaction. Whoever is leaving or being forgotten is waited for, and the statement that queues then
 * sees them gone; whoever comes to leave meanwhile waits, and then finds the letters.
 */
export async function holdReaders(tx: Transaction, condition: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`
    SELECT count(*)::int FROM (SELECT 1 FROM "Subscriber" s WHERE ${condition} ORDER BY s."id" FOR KEY SHARE) held`;
}

/** Holds one subscriber for somebody who takes them off a list or forgets them: first of all locks, so that letters being queued to them meanwhile are found. */
export async function holdReader(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Subscriber" WHERE "id" = ${id}::uuid FOR UPDATE`;
}
