import { NotFound } from "@/lib/data/problems";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

interface Held {
  id: string;
  archived: boolean;
}

/**
 * Holds back whoever else writes to a relationship until the transaction ends; no reading is marked as changed. Every such writer updates its row or holds it so too, which
 * this lock excludes. It lets pass what only refers to the row, so that nobody waits for the minutes in which a file of events puts its candidates in. null: there is none.
 */
export async function holdRelationship(
  tx: Transaction,
  by: { slug: string } | { id: string },
): Promise<Held | null> {
  const which = "id" in by ? Prisma.sql`"id" = ${by.id}::uuid` : Prisma.sql`"slug" = ${by.slug}`;
  const [row] = await tx.$queryRaw<Held[]>`
    SELECT "id", "archivedAt" IS NOT NULL AS "archived" FROM "Relationship" WHERE ${which} FOR NO KEY UPDATE`;
  return row ?? null;
}

/** The same for one that is still kept: an archived one is not found. */
export async function holdKeptRelationship(tx: Transaction, slug: string): Promise<{ id: string }> {
  const row = await holdRelationship(tx, { slug });
  if (!row || row.archived) throw new NotFound(`the relationship “${slug}”`);
  return { id: row.id };
}
