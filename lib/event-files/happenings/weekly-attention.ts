import { isoWeekOf, weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import type { ThreeCounts } from "./happening";

/** Happenings of one span of days, counted in three ways. */
export interface CountedSpan extends ThreeCounts {
  first: Day;
  last: Day;
}

/** Values of a series by ISO week, in order of time. */
type WeekValues = [week: string, value: number][];

export interface WeeklyAttention {
  rows: WeekValues;
  folded: WeekValues;
  daily: WeekValues;
  /** Happenings within the covered weeks that no single week holds: nobody knows in which they were. */
  acrossWeeks: number;
}

/**
 * How much a source says of two states, week by week. A week counts where all its days are covered, and then it may be 0; a week that is not covered is left out, since its silence says
 * nothing. What is dated to more than one week is in none.
 * `weeklyAttention([{ first: 20423, last: 20429 }], [{ first: 20424, last: 20424, rows: 3, folded: 2, daily: 1 }]).rows // => [["2025-W49", 3]]`
 * @param covered in order, not touching
 */
export function weeklyAttention(
  covered: readonly DaySpan[],
  counted: readonly CountedSpan[],
): WeeklyAttention {
  const weeks = new Map<string, ThreeCounts>();
  for (const { first, last } of covered) {
    const monday = first + ((8 - weekday(first)) % 7);
    for (let day = monday; day + 6 <= last; day += 7)
      weeks.set(isoWeekOf(day), { rows: 0, folded: 0, daily: 0 });
  }
  let acrossWeeks = 0;
  for (const { first, last, rows, folded, daily } of counted) {
    const [week, end] = [isoWeekOf(first), isoWeekOf(last)];
    const counts = weeks.get(week);
    if (week !== end) {
      if (counts || weeks.has(end)) acrossWeeks += daily;
      continue;
    }
    if (!counts) continue;
    counts.rows += rows;
    counts.folded += folded;
    counts.daily += daily;
  }
  const valuesOf = (name: keyof ThreeCounts): WeekValues =>
    [...weeks].map(([week, counts]) => [week, counts[name]]);
  return { rows: valuesOf("rows"), folded: valuesOf("folded"), daily: valuesOf("daily"), acrossWeeks };
}
