import { dayFromIso } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Day, Precision } from "@/lib/engine/signals/signal";

/** First and last day that some days cover. `coveredDays` of September 2024, precision month: 1 to 30 September. */
export function coveredDays(dated: { start: Day; end: Day | null; precision: Precision }): {
  from: Day;
  to: Day;
} {
  return { from: dated.start, to: lastDayOfPeriod(dated.end ?? dated.start, dated.precision) };
}

/** An ISO day or null. `isoDayOrNull("2025-02-30") // => null` */
export function isoDayOrNull(text: string): Day | null {
  try {
    return dayFromIso(text);
  } catch {
    return null;
  }
}
