import type { CoverageFields } from "@/lib/codebook/coverage-schema";
import { refuseDayToCome } from "@/lib/data/relationships/coded-through";
import type { Transaction } from "@/lib/db/client";
import { coverageKey, listCoverageRecords } from "./coverage-records";

/**
 * The records of a file that do not stand yet, in the order of the file. One that the file holds twice stands twice: between the
 * two another may have held. `relationshipId` null: none stands.
 */
export async function missingCoverage(
  tx: Transaction,
  relationshipId: string | null,
  records: readonly CoverageFields[],
): Promise<CoverageFields[]> {
  const standing = new Map<string, number>();
  const rows = relationshipId === null ? [] : await listCoverageRecords(relationshipId, null, tx);
  for (const row of rows) {
    const key = coverageKey(row);
    standing.set(key, (standing.get(key) ?? 0) + 1);
  }
  return records.filter((record) => {
    const key = coverageKey(record);
    const left = standing.get(key) ?? 0;
    standing.set(key, left - 1);
    return left <= 0;
  });
}

/** Refuses records of days still to come. */
export async function refuseCoverageToCome(
  tx: Transaction,
  records: readonly CoverageFields[],
): Promise<void> {
  const last = records
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (last)
    await refuseDayToCome(last, tx, "to", `The file records coverage up to ${last}, a day still to come.`);
}
