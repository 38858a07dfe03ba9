import type { CoverageFields } from "@/lib/codebook/coverage-schema";
import { refuseDayToCome } from "@/lib/data/relationships/coded-through";
import type { Transaction } from "@/lib/db/client";
import { coverageKey, listCoverageRecords } from "./coverage-records";
import { appendCoverage } from "./coverage-writing";

/**
 * Appends the records of a file that do not stand yet, in the order of the file, under the lock of the relationship. One that
 * the file holds twice stands twice: between the two another may have held.
 */
export async function addCoverage(
  tx: Transaction,
  relationshipId: string,
  records: readonly CoverageFields[],
  authorId: string | null,
): Promise<void> {
  const standing = new Map<string, number>();
  for (const row of await listCoverageRecords(relationshipId, null, tx)) {
    const key = coverageKey(row);
    standing.set(key, (standing.get(key) ?? 0) + 1);
  }
  const missing = records.filter((record) => {
    const key = coverageKey(record);
    const left = standing.get(key) ?? 0;
    standing.set(key, left - 1);
    return left <= 0;
  });
  const last = missing
    .map(({ to }) => to)
    .sort()
    .at(-1);
  // The first start loads its own files, whatever the clock of the machine says.
  if (last && authorId !== null)
    await refuseDayToCome(last, tx, "to", `The file records coverage up to ${last}, a day still to come.`);
  if (missing.length > 0) await appendCoverage(tx, relationshipId, missing, authorId);
}
