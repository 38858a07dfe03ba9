import { civilOfDay } from "@/lib/engine/calendar/day";
import { isoWeekOf, sundayOnOrBefore, weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, type CoverageState, coverageRuns } from "@/lib/engine/support/coverage";

/** One week of the calendar. */
export interface CalendarWeek {
  /** `2025-W49` */
  week: string;
  monday: Day;
  /** The states of its days in the order of time, each once where it goes on; empty: not coded yet, and nothing recorded. */
  states: CoverageState[];
}

export interface CalendarMonth {
  /** 1 … 12 */
  month: number;
  weeks: CalendarWeek[];
}

export interface CalendarYear {
  year: number;
  months: CalendarMonth[];
}

/**
 * The weeks of `first` … `until` as a calendar, the newest year first; a week belongs to the month and the year of its
 * Thursday. Days after `coded` have a state only in weeks that a record names: they are not coded yet.
 * `coverageCalendar({ spans: [], unstatedUntil: 20429 }, { first: 20423, coded: 20429, until: 20429 })`
 * `// => [{ year: 2025, months: [{ month: 12, weeks: [{ week: "2025-W49", monday: 20423, states: ["unstated"] }] }] }]`
 */
export function coverageCalendar(
  coverage: Coverage,
  { first, coded, until }: { first: Day; coded: Day; until: Day },
): CalendarYear[] {
  const years: CalendarYear[] = [];
  for (let monday = first - weekday(first) + 1; monday <= until; monday += 7) {
    const { year, month } = civilOfDay(monday + 3);
    const { months } = lastOr(years, (one) => one.year === year, { year, months: [] });
    const { weeks } = lastOr(months, (one) => one.month === month, { month, weeks: [] });
    const states = statesOf(coverage, Math.max(first, monday), monday + 6, coded);
    weeks.push({ week: isoWeekOf(monday), monday, states });
  }
  return years.toReversed();
}

/** The last of a list where it is the one that is looked for, else a new one at its end. */
function lastOr<T>(list: T[], is: (one: T) => boolean, made: T): T {
  const last = list.at(-1);
  if (last !== undefined && is(last)) return last;
  list.push(made);
  return made;
}

function statesOf(coverage: Coverage, from: Day, to: Day, coded: Day): CoverageState[] {
  const recorded = coverage.spans.some((span) => span.from <= to && span.to >= from);
  const last = recorded ? to : Math.min(to, coded);
  return coverageRuns(coverage, from, last).map(({ state }) => state);
}

/** The first week whose Sunday lies after the last coded day; null where that Sunday is still to come. */
export function weekToClose(coded: Day, today: Day): string | null {
  const sunday = sundayOnOrBefore(coded) + 7;
  return sunday > today ? null : isoWeekOf(sunday);
}
