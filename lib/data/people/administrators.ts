import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";

/**
 * Everything that can make or unmake an administrator queues here until its transaction ends:
 * two such writes at once must not leave the product with none, or with two first ones.
 */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thawline administrators', 0))`;
}

export async function hasAdministrator(tx: Transaction): Promise<boolean> {
  const found = await tx.user.findFirst({ where: { role: "ADMIN", disabledAt: null }, select: { id: true } });
  return found !== null;
}

/** Call under the lock, before a person stops being an administrator. */
export async function refuseLastAdministrator(tx: Transaction, userId: string): Promise<void> {
  const others = await tx.user.count({ where: { role: "ADMIN", disabledAt: null, id: { not: userId } } });
  if (others > 0) return;
  refuse("", "This is the last administrator. Make somebody else an administrator first.");
}
