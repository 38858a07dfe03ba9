import { civilOfDay, dayFromIso, dayOfCivil, isoFromDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Precision } from "@/lib/engine/signals/signal";
import type { SignalFields } from "./signal-schema";

const MONTHS_IN = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/**
 * The first day on which a happening may lie: of an imprecise date the first of the period that the day falls in.
 * `firstPossibleDay("2025-12-23", "month") // => "2025-12-01"`
 */
export function firstPossibleDay(start: string, precision: Precision): string {
  if (precision === "day") return start;
  const day = dayFromIso(start);
  if (precision === "week") return isoFromDay(day - weekday(day) + 1);
  const { year, month } = civilOfDay(day);
  const months = MONTHS_IN[precision];
  return isoFromDay(dayOfCivil({ year, month: month - ((month - 1) % months), dayOfMonth: 1 }));
}

/**
 * Places of the reports that were published before their signal can have happened, and do not say why. Nobody reports what is still to
 * come, save as a forecast or an announcement; a wrong day here would let the signal be known before it was.
 * `earlyReports({ start: "2025-12-23", precision: "day", reports: [{ …, published: "2025-12-02" }] }) // => [0]`
 */
export function earlyReports(signal: Pick<SignalFields, "start" | "precision" | "reports">): number[] {
  const first = firstPossibleDay(signal.start, signal.precision);
  return signal.reports.flatMap(({ source, earlyReason }, at) =>
    source.published !== null && source.published < first && earlyReason === "" ? [at] : [],
  );
}
