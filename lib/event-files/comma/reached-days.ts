import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import type { RowTime } from "@/lib/event-files/rows/event-row";

export interface ReachedDays {
  note(time: Pick<RowTime, "first" | "last">): void;
  /** One span, or none. */
  covered(): DaySpan[];
}

/**
 * The days that a file with one date a row covers: from its earliest to its latest, as far as its rows say so for certain. One dated to a month began on its last day at the latest and
 * ended on its first at the earliest: of the days between the file says nothing more, so that they are not taken for quiet.
 * Of the days 5 and 9 and a row of days 1 to 31: `[{ first: 5, last: 9 }]`; of that row alone: `[]`
 */
export function openReachedDays(): ReachedDays {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  return {
    note({ first, last }) {
      from = Math.min(from, last);
      to = Math.max(to, first);
    },
    covered: () => (from <= to ? [{ first: from, last: to }] : []),
  };
}
