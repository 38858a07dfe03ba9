import { isoFromDay } from "@/lib/engine/calendar/day";
import { type CoverageRun, isSupported } from "@/lib/engine/support/coverage";
import type { Cell } from "@/lib/sheets/table";

export const COVERAGE_COLUMNS = ["from", "to", "days", "state", "supported"] as const;
export const COVERAGE_DAYS = ["from", "to"];

/** Runs of coverage as a table. `// => [["2025-12-01", "2025-12-07", 7, "partly", true]]` */
export function coverageRows(runs: readonly CoverageRun[]): Cell[][] {
  return runs.map(({ from, to, state }) => [
    isoFromDay(from),
    isoFromDay(to),
    to - from + 1,
    state,
    isSupported(state),
  ]);
}
