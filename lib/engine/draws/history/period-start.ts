import { civilOfDay, dayOfCivil } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day, Precision } from "@/lib/engine/signals/signal";

const MONTHS_IN = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/**
 * The first day of the calendar period that a day falls in: the ISO week's Monday, or the first day of its month, quarter,
 * half-year or year. `firstDayOfPeriod(dayFromIso("2025-08-03"), "quarter")` is 2025-07-01.
 */
export function firstDayOfPeriod(day: Day, precision: Precision): Day {
  if (precision === "day") return day;
  if (precision === "week") return day - weekday(day) + 1;
  const { year, month } = civilOfDay(day);
  const months = MONTHS_IN[precision];
  return dayOfCivil({ year, month: month - ((month - 1) % months), dayOfMonth: 1 });
}
