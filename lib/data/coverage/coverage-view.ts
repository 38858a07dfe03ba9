import type { Vintage } from "@/lib/charts/address/vintage";
import { databaseClock } from "@/lib/data/database-clock";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, type CoverageRun, coverageRuns } from "@/lib/engine/support/coverage";
import { heldDays } from "@/lib/engine/support/newest-span";
import { type CoverageRow, listCoverageRecords } from "./coverage-records";
import { loadCoverage } from "./load-coverage";

/** What is recorded of the searching, for the page and the doors of a vintage. */
export interface CoverageView {
  /** The reading of the same vintage, for the address that fixes it. */
  base: ReadingBase;
  /** First tracked and last coded day of the view. */
  first: Day;
  last: Day;
  /** The present day of a live view, else its last coded one: up to here there may be something recorded. */
  until: Day;
  coverage: Coverage;
  /** Of the covered days, in their order. */
  runs: CoverageRun[];
  /** Newest first. `held`: how many of its days no newer record names. */
  records: (CoverageRow & { days: number; held: number })[];
  methodVersion: number;
  /** Whether the method of the view asks for coverage: generation 1 does not. */
  asked: boolean;
}

export async function loadCoverageView(
  relationship: RelationshipRow,
  vintage: Vintage,
): Promise<CoverageView> {
  const base = await loadReadingBase(relationship, vintage);
  const { first, last, methodVersion } = base;
  const codedOn = vintage.codedOn === null ? null : new Date(vintage.codedOn);
  const coverage = await loadCoverage(relationship.id, codedOn);
  const rows = await listCoverageRecords(relationship.id, codedOn);
  const held = heldDays(coverage.spans);
  const live = codedOn === null && vintage.knownOn === null && vintage.through === null;
  const today = dayFromIso((await databaseClock()).toISOString().slice(0, 10));
  return {
    base,
    first,
    last,
    until: live ? Math.max(last, today) : last,
    coverage,
    runs: coverageRuns(coverage, first, last),
    records: rows
      .map((row, at) => ({
        ...row,
        days: dayFromIso(row.to) - dayFromIso(row.from) + 1,
        held: held[at] ?? 0,
      }))
      .toReversed(),
    methodVersion,
    asked: base.coverage !== null,
  };
}
