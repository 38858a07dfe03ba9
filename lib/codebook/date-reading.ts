import { dayFromIso, dayOfCivil } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Day, Precision } from "@/lib/engine/signals/signal";

/** Days that words of a source were read as. */
export interface DateReading {
  /** First day as it is written down: of an imprecise date the first day of its period. */
  start: Day;
  /** Equal to start for one happening; null: it goes on. */
  end: Day | null;
  precision: Precision;
  /** How the words were read, for the record. */
  basis: string;
}

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

/** First and last day that a reading covers. `coveredDays` of September 2024, precision month: 1 to 30 September. */
export function coveredDays(reading: Pick<DateReading, "start" | "end" | "precision">): {
  from: Day;
  to: Day;
} {
  return { from: reading.start, to: lastDayOfPeriod(reading.end ?? reading.start, reading.precision) };
}

/** An ISO day or null. `isoDayOrNull("2025-02-30") // => null` */
export function isoDayOrNull(text: string): Day | null {
  try {
    return dayFromIso(text);
  } catch {
    return null;
  }
}
