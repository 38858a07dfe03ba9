import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";

/** A week whose level on its Sunday another coding of the same happenings moves. Index points; null: no figure. */
export interface MovedWeek {
  sunday: Day;
  before: number | null;
  after: number | null;
}

/** Smaller than this no figure shows it. */
const NO_DIFFERENCE = 1e-9;

/**
 * The Sundays of `first … last` whose index differs most between two codings followed under one method, the largest difference first, of equals the
 * earlier; `moved` counts all that differ. A figure that one coding alone has differs by all of it. O(days).
 */
export function weeksMoved(
  before: StageSeries | null,
  after: StageSeries | null,
  { first, last, most }: { first: Day; last: Day; most: number },
): { moved: number; weeks: MovedWeek[] } {
  const on = (followed: StageSeries | null, day: Day) => {
    const value = followed?.series.index[day - followed.from];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const size = (week: MovedWeek) => Math.abs((week.after ?? 0) - (week.before ?? 0));
  const moved: MovedWeek[] = [];
  for (let sunday = first + ((7 - weekday(first)) % 7); sunday <= last; sunday += 7) {
    const week = { sunday, before: on(before, sunday), after: on(after, sunday) };
    const other = (week.before === null) !== (week.after === null);
    if (other || size(week) > NO_DIFFERENCE) moved.push(week);
  }
  const weeks = moved.toSorted((a, b) => size(b) - size(a) || a.sunday - b.sunday).slice(0, most);
  return { moved: moved.length, weeks };
}
