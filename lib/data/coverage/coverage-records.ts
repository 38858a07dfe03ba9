import type { CoverageFields } from "@/lib/codebook/coverage-schema";
import { isoOfColumn } from "@/lib/data/day-column";
import { db, type Transaction } from "@/lib/db/client";
import type { CoverageState as StateColumn } from "@/lib/db/generated/enums";

export const STATE_COLUMN = {
  searched: "SEARCHED",
  partly: "PARTLY",
  "not-searched": "NOT_SEARCHED",
} as const satisfies Record<CoverageFields["state"], StateColumn>;

const STATE_OF_COLUMN: Record<StateColumn, CoverageFields["state"]> = {
  SEARCHED: "searched",
  PARTLY: "partly",
  NOT_SEARCHED: "not-searched",
};

/** A record of coverage as it was written: days ISO, both included. */
export interface CoverageRow extends CoverageFields {
  /** 1, 2, 3 … within the relationship; of several records of a day the highest holds. */
  number: number;
  /** null: it came with a data file of the first start. */
  author: string | null;
  /** ISO moment. */
  recordedAt: string;
}

/** Two records that say the same have one key. */
export function coverageKey({ from, to, state, sources, note }: CoverageFields): string {
  return JSON.stringify([from, to, state, sources, note]);
}

/** The records of a relationship, the oldest first, as they stand or as they stood at a moment. */
export async function listCoverageRecords(
  relationshipId: string,
  codedOn: Date | null,
  client: Transaction = db,
): Promise<CoverageRow[]> {
  const rows = await client.coverageRecord.findMany({
    where: { relationshipId, ...(codedOn === null ? {} : { recordedAt: { lte: codedOn } }) },
    orderBy: { number: "asc" },
    select: {
      number: true,
      fromDay: true,
      toDay: true,
      state: true,
      sources: true,
      note: true,
      recordedAt: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ number, fromDay, toDay, state, sources, note, recordedAt, author }) => ({
    number,
    from: isoOfColumn(fromDay),
    to: isoOfColumn(toDay),
    state: STATE_OF_COLUMN[state],
    sources,
    note,
    author: author?.name ?? null,
    recordedAt: recordedAt.toISOString(),
  }));
}

/** The sources that were named last, to begin the next record with; empty where none were. Records stand oldest first. */
export function lastSources(records: readonly CoverageFields[]): string {
  return records.findLast(({ sources }) => sources !== "")?.sources ?? "";
}
