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
  /** Of days in the covered weeks, but of more than one week: nobody knows in which they were. */
  across: ThreeCounts;
}

/**
 * How much a source says of two states, week by week. A week counts where all its days are covered, and then it may be 0; a week that is not covered is left out, since its silence says
 * nothing. What is dated to more than one week is in none, and told beside.
 * `weeklyAttention([{ first: 20423, last: 20429 }], [{ first: 20424, last: 20424, rows: 3, folded: 2, daily: 1 }]).rows // => [["2025-W49", 3]]`
 * @param covered in order, not touching
 */
export function weeklyAttention(
  covered: readonly DaySpan[],
  counted: readonly CountedSpan[],
): WeeklyAttention {
  const weeks = new Map<string, ThreeCounts>();
  const whole = covered.map(wholeWeeks);
  for (const { first, last } of whole)
    for (let monday = first; monday < last; monday += 7) weeks.set(isoWeekOf(monday), nothing());
  const across = nothing();
  for (const span of counted) {
    const week = isoWeekOf(span.first);
    if (week === isoWeekOf(span.last)) addTo(weeks.get(week), span);
    else if (whole.some(({ first, last }) => first < last && span.first <= last && first <= span.last))
      addTo(across, span);
  }
  const valuesOf = (name: keyof ThreeCounts): WeekValues =>
    [...weeks].map(([week, counts]) => [week, counts[name]]);
  return { rows: valuesOf("rows"), folded: valuesOf("folded"), daily: valuesOf("daily"), across };
}

/** From the first Monday of a span to its last Sunday; in a span without a whole week that Sunday comes first. */
function wholeWeeks({ first, last }: DaySpan): DaySpan {
  return { first: first + ((8 - weekday(first)) % 7), last: last - (weekday(last) % 7) };
}

const nothing = (): ThreeCounts => ({ rows: 0, folded: 0, daily: 0 });

function addTo(counts: ThreeCounts | undefined, { rows, folded, daily }: ThreeCounts): void {
  if (!counts) return;
  counts.rows += rows;
  counts.folded += folded;
  counts.daily += daily;
}
