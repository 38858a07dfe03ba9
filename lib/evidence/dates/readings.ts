import { dayOfCivil } from "@/lib/engine/calendar/day";
import type { Day, Precision } from "@/lib/engine/signals/signal";
import type { DateReading } from "./date-answer";

/** A reading of one day. */
export function dayReading(at: Day, basis: string): DateReading {
  return { start: at, end: at, precision: "day", basis };
}

/** A reading of a calendar period by its first month; null outside the years 1900 … 2100. */
export function periodReading(
  yearNumber: number,
  monthNumber: number,
  precision: Precision,
  basis: string,
): DateReading | null {
  if (yearNumber < 1900 || yearNumber > 2100) return null;
  const start = dayOfCivil({ year: yearNumber, month: monthNumber, dayOfMonth: 1 });
  return { start, end: start, precision, basis };
}
