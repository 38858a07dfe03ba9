import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { RegimeFlow } from "./forward";

/** Where a turn is looked for, both included. */
interface Window {
  from: number;
  to: number;
}

/**
 * Log posterior of the first week of each regime but the first, up to a constant each, as a map from `window.from` on: over all paces, and over all dates of
 * the other turns at once, each between the most likely dates of its neighbours and every regime of `shortest` weeks and more. Exact, by one recursion
 * forward and one backward. O(weeks · paces), whatever the number of turns.
 */
export function turnDates(
  chances: WeekChances,
  turns: readonly number[],
  shortest: number,
): { from: number; logs: Float64Array }[] {
  const { weeks } = chances;
  const windows = turns.map((_, at) => ({
    from: (turns[at - 1] ?? 0) + shortest,
    to: (turns[at + 1] ?? weeks) - shortest,
  }));
  const before = chainLogs(chances, windows, shortest);
  const mirrored = windows.map(({ from, to }) => ({ from: weeks - to, to: weeks - from })).reverse();
  const after = chainLogs(reversed(chances), mirrored, shortest).reverse();
  return windows.map(({ from, to }, at) => ({
    from,
    logs: Float64Array.from(
      { length: to - from + 1 },
      (_, step) => (before[at]?.[step] as number) + (after[at]?.[to - from - step] as number),
    ),
  }));
}

/** Log chance of all weeks before each possible date of each turn, given that the turn is there. */
function chainLogs(chances: WeekChances, windows: readonly Window[], shortest: number): Float64Array[] {
  const chains: Float64Array[] = [];
  let starts = { from: 0, logs: Float64Array.of(0) };
  for (const { from, to } of windows) {
    const logs = new Float64Array(to - from + 1).fill(Number.NEGATIVE_INFINITY);
    const flow = new RegimeFlow(chances);
    for (let week = starts.from + shortest - 1; week < to; week++) {
      flow.week(week, 0);
      const first = week + 1 - shortest;
      flow.enter(first, week, starts.logs[first - starts.from] ?? Number.NEGATIVE_INFINITY);
      if (week + 1 >= from) logs[week + 1 - from] = flow.log;
    }
    chains.push(logs);
    starts = { from, logs };
  }
  return chains;
}

function reversed(chances: WeekChances): WeekChances {
  return { ...chances, row: chances.row.slice().reverse(), peak: chances.peak.slice().reverse() };
}
