import type { Day, Precision } from "@/lib/engine/signals/signal";
import { civilOfDay, dayOfCivil } from "./day";
import { weekday } from "./iso-week";

const MONTHS_IN: Record<"month" | "quarter" | "half-year" | "year", number> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
};

/**
 * The last day of the calendar period that a day falls in (method §1): the ISO week's Sunday, or the last
 * day of its month, quarter, half-year or year. `lastDayOfPeriod(dayFromIso("2025-02-03"), "month")` is 2025-02-28.
 */
export function lastDayOfPeriod(day: Day, precision: Precision): Day {
  if (precision === "day") return day;
  if (precision === "week") return day - weekday(day) + 7;
  const { year, month } = civilOfDay(day);
  const months = MONTHS_IN[precision];
  const lastMonth = Math.ceil(month / months) * months;
  const next = lastMonth === 12 ? { year: year + 1, month: 1 } : { year, month: lastMonth + 1 };
  return dayOfCivil({ ...next, dayOfMonth: 1 }) - 1;
}
