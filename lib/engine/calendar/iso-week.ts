import type { Day } from "@/lib/engine/signals/signal";
import { civilOfDay, dayOfCivil } from "./day";

const WEEK = /^(\d{4})-W(\d{2})$/;

/** Day of the ISO week, Monday 1 … Sunday 7. `weekday(20429) // => 7`, 2025-12-07 is a Sunday. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day 0 is a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The ISO week that a day falls in. `isoWeekOf(dayFromIso("2025-12-07")) // => "2025-W49"` */
export function isoWeekOf(day: Day): string {
  // A week belongs to the year of its Thursday.
  const thursday = day - weekday(day) + 4;
  const { year } = civilOfDay(thursday);
  const week = Math.floor((thursday - dayOfCivil({ year, month: 1, dayOfMonth: 1 })) / 7) + 1;
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/**
 * Monday and Sunday of an ISO week, or null for another form and for a week that the year does not have.
 * `parseIsoWeek("2025-W49") // => { monday: 20423, sunday: 20429 }`, `parseIsoWeek("2025-W53") // => null`
 */
export function parseIsoWeek(text: string): { monday: Day; sunday: Day } | null {
  const parts = WEEK.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  // The first and the last week of the four-digit calendar reach out of it.
  if (year < 1 || year > 9998) return null;
  const fourthOfJanuary = dayOfCivil({ year, month: 1, dayOfMonth: 4 });
  const monday = fourthOfJanuary - weekday(fourthOfJanuary) + 1 + 7 * (Number(parts[2]) - 1);
  return isoWeekOf(monday) === text ? { monday, sunday: monday + 6 } : null;
}

/** The last Sunday up to and including a day. `sundayOnOrBefore(20430) // => 20429` */
export function sundayOnOrBefore(day: Day): Day {
  return day - (weekday(day) % 7);
}

/**
 * The ISO week so many weeks later (or earlier, negative). Throws RangeError where `week` is no ISO week.
 * `shiftWeek("2025-W52", 1) // => "2026-W01"`
 */
export function shiftWeek(week: string, by: number): string {
  const span = parseIsoWeek(week);
  if (!span) throw new RangeError(`“${week.slice(0, 40)}” is no ISO week`);
  return isoWeekOf(span.monday + 7 * by);
}
