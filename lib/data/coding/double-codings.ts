import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type DoubleCoding, PAIRS_NEEDED } from "@/lib/engine/draws/intensity-sigma";

/** One and the same list wherever nothing can be measured, so that what hangs on it stays as it was. */
export const NOTHING_MEASURED: readonly DoubleCoding[] = [];

/**
 * The pairs of intensities that two coders gave one happening of one type without seeing each other’s, of a relationship: those
 * that were settled, as they stood then, up to a moment (null: up to now). Codings and settlements are only ever appended, so
 * that a moment that has passed keeps its pairs. Fewer than 30 measure nothing: none come back.
 */
export async function loadDoubleCodings(
  relationshipId: string,
  codedOn: Date | null,
  client: Transaction = db,
): Promise<readonly DoubleCoding[]> {
  const until = codedOn === null ? Prisma.empty : Prisma.sql`AND a."recordedAt" <= ${codedOn}`;
  const pairs = await client.$queryRaw<DoubleCoding[]>`
    SELECT one.fields->>'type' AS type,
      (one.fields->>'intensity')::float8 AS first, (other.fields->>'intensity')::float8 AS second
    FROM "Adjudication" a
    JOIN "InboxItem" i ON i.id = a."itemId"
    JOIN "Coding" one ON one.id = a."firstId"
    JOIN "Coding" other ON other.id = a."secondId"
    WHERE i."relationshipId" = ${relationshipId}::uuid ${until}
      AND one.kind = 'SIGNAL' AND other.kind = 'SIGNAL'
      AND one.fields->>'type' = other.fields->>'type'
      AND (one.fields->>'scored')::boolean AND (other.fields->>'scored')::boolean
    ORDER BY a."recordedAt", a.id`;
  return pairs.length < PAIRS_NEEDED ? NOTHING_MEASURED : pairs;
}
