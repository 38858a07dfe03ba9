import type { Day } from "@/lib/engine/signals/signal";
import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import { dayOfNumber, isBackFile } from "./gdelt-time";

/** Of the 96 quarter-hours of a day of 2.0: with fewer the day is not told of in full. */
const ENOUGH_QUARTERS = 80;

export interface AddedDays {
  /** @param added DATEADDED as a number, of 8 or 14 digits */
  note(width: number, sqlDate: number, added: number): void;
  covered(): DaySpan[];
}

/**
 * Collects the days that files of GDELT tell of in full: in 1.0 the days that rows were added on, of the back file, whose rows all carry the day of its loading, the days of its
 * events, and in 2.0 days with rows of at least 80 quarter-hours.
 */
export function openAddedDays(): AddedDays {
  const days = new Set<number>();
  const quarters = new Set<number>();
  let latest = -1;

  return {
    note(width, sqlDate, added) {
      if (isBackFile(added)) days.add(sqlDate);
      else if (added !== latest) {
        // Rows of one time follow each other: nearly all end here.
        latest = added;
        if (width === 61) quarters.add(quarterOf(added));
        else days.add(added);
      }
    },
    covered() {
      const perDay = new Map<number, number>();
      for (const quarter of quarters) {
        const day = Math.floor(quarter / 100);
        perDay.set(day, (perDay.get(day) ?? 0) + 1);
      }
      const enough = [...perDay].filter(([, count]) => count >= ENOUGH_QUARTERS).map(([day]) => day);
      return spansOf([...days, ...enough].map(dayOfNumber).filter((day) => day !== null));
    },
  };
}

/** YYYYMMDD and the quarter-hour of the day, 0 … 95, in one number. */
function quarterOf(added: number): number {
  const minutes = Math.floor(added / 100) % 100;
  const hours = Math.floor(added / 10_000) % 100;
  return Math.floor(added / 1_000_000) * 100 + hours * 4 + Math.floor(minutes / 15);
}

/** Days in order, those that touch in one span. `spansOf([3, 1, 2, 7]) // => [{ first: 1, last: 3 }, { first: 7, last: 7 }]` */
export function spansOf(days: readonly Day[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const before = spans.at(-1);
    if (before !== undefined && before.last === day - 1) before.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans;
}
