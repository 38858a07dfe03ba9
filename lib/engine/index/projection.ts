import type { Method } from "@/lib/engine/methods/method";
import { completed } from "@/lib/engine/signals/columns";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day, Retraction } from "@/lib/engine/signals/signal";
import { type IndexSeries, indexSeries } from "./index-series";

/**
 * The index from the end of day `from` over the next `days` days if nothing more happens (method §9): what is in force
 * stays, up to an ending that is already coded, and the rest fades. Signals and retractions that start after `from` are not
 * used. It is no forecast. Of the worked example's six signals after 2025-12-07 only S4 and S5 stay.
 */
export function project(packed: PackedSignals, method: Method, from: Day, days: number): IndexSeries {
  return indexSeries(startedBy(packed, from), method, from, from + days);
}

/** The signals that have started by a day, with the retractions that have. Columns are shared, not copied. */
export function startedBy(packed: PackedSignals, day: Day): PackedSignals {
  let count = packed.count;
  while (count > 0 && (packed.start[count - 1] as number) > day) count--;
  const retractions = new Map<number, readonly Retraction[]>();
  for (const [row, listed] of packed.retractions) {
    const started = listed.filter(({ start }) => start <= day);
    if (row < count && started.length > 0) retractions.set(row, started);
  }
  const openers = new Map([...packed.openers].filter(([event, status]) => event < count && status < count));
  const kept = {
    ...packed,
    count,
    ids: packed.ids.slice(0, count),
    retractions,
    openers,
    openedBy: new Map([...openers].map(([event, status]) => [status, event])),
    // What a tally tells of the days after has not happened yet.
    until: Math.min(packed.until, day),
  };
  return completed(kept, (generation) => startedBy(packed.inGeneration(generation), day));
}
