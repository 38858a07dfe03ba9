import type { Day } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";

/** How many days of `first … last` have another stage under another coding; one that is not told is another than one that is. O(days). */
export function stagesMoved(
  before: StageSeries | null,
  after: StageSeries | null,
  { first, last }: { first: Day; last: Day },
): number {
  const on = (followed: StageSeries | null, day: Day) => followed?.stage[day - followed.from] ?? null;
  let moved = 0;
  for (let day = first; day <= last; day++) if (on(before, day) !== on(after, day)) moved++;
  return moved;
}

/** State violence at its strongest in `first … last`, −100 … 0; 0: there is none. O(days). */
export function strongestViolence(
  followed: StageSeries | null,
  { first, last }: { first: Day; last: Day },
): number {
  let low = 0;
  for (let day = first; day <= last; day++) {
    const value = followed?.series.violence?.[day - followed.from] ?? 0;
    // A day without a figure is NaN, which is lower than nothing.
    if (value < low) low = value;
  }
  return low;
}
