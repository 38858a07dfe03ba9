import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, type CoverageState, coverageRuns } from "@/lib/engine/support/coverage";

const WEEK = 7;
/** What a day in each state counts as searched (method-2 §6). */
const SEARCHED: Record<CoverageState, number> = { searched: 1, unstated: 1, partly: 0.5, "not-searched": 0 };

/**
 * Searched share of each of so many weeks from a Monday on, 0 … 1: the mean over its days, of which those before `from` count 0. Without
 * coverage (null) every day is held for searched. O(spans + days).
 * A first week of two partly searched days, the others searched, from its Tuesday on: `[(0 + ½ + ½ + 4) / 7]`
 */
export function weekExposure(
  coverage: Coverage | null,
  { monday, weeks, from }: { monday: Day; weeks: number; from: Day },
): Float64Array {
  const exposure = new Float64Array(weeks);
  const last = monday + WEEK * weeks - 1;
  const runs = coverage
    ? coverageRuns(coverage, from, last)
    : [{ from, to: last, state: "searched" as const }];
  for (const run of runs)
    for (let day = run.from; day <= run.to; day++) {
      const week = Math.floor((day - monday) / WEEK);
      exposure[week] = (exposure[week] as number) + SEARCHED[run.state];
    }
  return exposure.map((days) => days / WEEK);
}
