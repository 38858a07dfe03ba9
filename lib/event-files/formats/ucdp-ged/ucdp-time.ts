import { isoDayOrNull } from "@/lib/codebook/date-reading";
import type { Day, Precision } from "@/lib/engine/signals/signal";
import { coarser, spanPrecision } from "@/lib/event-files/comma/span-precision";
import type { RowTime } from "@/lib/event-files/rows/event-row";

/** `date_prec`: 1 the day is known, 2 two to six days, 3 a week, 4 a month or part of one, 5 longer. */
const FINEST: Partial<Record<string, Precision>> = {
  "1": "day",
  "2": "week",
  "3": "week",
  "4": "month",
  "5": "quarter",
};

/** The published files write a time of day behind the day, which says nothing. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:[ T][\d:.]+)?$/;

/**
 * When an event of UCDP happened: never more exact than `date_prec`, nor than its span. null: a day or the precision cannot be read.
 * `ucdpTime("2003-11-24", "2003-12-24 00:00:00.000", "4")?.precision // => "month"`, `ucdpTime("1999-01-01", "1999-12-22", "5")?.precision // => "year"`
 */
export function ucdpTime(start: string, end: string, datePrecision: string): RowTime | null {
  const [one, other, finest] = [ucdpDay(start), ucdpDay(end), FINEST[datePrecision]];
  if (one === null || other === null || finest === undefined) return null;
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const precision = coarser(finest, spanPrecision(last - first + 1));
  return {
    first,
    last,
    precision,
    doubt: precision === "day" ? null : "span",
    written: start === end ? start : `${start} – ${end}`,
  };
}

function ucdpDay(text: string): Day | null {
  return isoDayOrNull(DAY.exec(text)?.[1] ?? "");
}
