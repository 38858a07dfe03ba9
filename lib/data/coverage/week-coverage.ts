import { weekToClose } from "@/lib/charts/coverage/coverage-calendar";
import { databaseClock } from "@/lib/data/database-clock";
import { NotFound } from "@/lib/data/problems";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { type CoverageState, coverageRuns } from "@/lib/engine/support/coverage";
import { newestSpans } from "@/lib/engine/support/newest-span";
import { type CoverageRow, listCoverageRecords } from "./coverage-records";
import { loadCoverage } from "./load-coverage";

/** How far a week was searched, for the editor who closes or publishes it. */
export interface WeekCoverage {
  /** Of its days in the order of time. */
  states: CoverageState[];
  /** Whether a record names each of its days. */
  recorded: boolean;
  /** Whether its Sunday is coded. */
  coded: boolean;
  /** The first week before it that is not coded either: closing this one says that it is. null: there is none. */
  open: string | null;
  /** Of the relationship, oldest first. */
  records: CoverageRow[];
}

/** null: the week is not over yet, nothing can be said of it. */
export async function loadWeekCoverage(
  { id, codedThrough }: Pick<RelationshipRow, "id" | "codedThrough">,
  week: string,
): Promise<WeekCoverage | null> {
  const span = parseIsoWeek(week);
  if (!span) throw new NotFound(`the week “${week.slice(0, 40)}”`);
  const { monday, sunday } = span;
  const [now, coverage, records] = await Promise.all([
    databaseClock(),
    loadCoverage(id, null),
    listCoverageRecords(id, null),
  ]);
  if (dayFromIso(now.toISOString().slice(0, 10)) < sunday) return null;
  const first = weekToClose(dayFromIso(codedThrough), sunday);
  return {
    open: first !== null && first < week ? first : null,
    states: coverageRuns(coverage, monday, sunday).map(({ state }) => state),
    recorded: newestSpans(coverage.spans, monday, sunday).every((place) => place >= 0),
    coded: dayFromIso(codedThrough) >= sunday,
    records,
  };
}
