import { dayOfCivil } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { CalendarDate } from "./calendar-date";

/** 1 Muharram of year 1 in the reckoning by rule: 16 July 622 of the Julian calendar. */
const FIRST = dayOfCivil({ year: 622, month: 7, dayOfMonth: 19 });

/**
 * How far a month that was announced in Kabul may lie from the reckoning, either way: the moon is sighted, and no
 * calendar knows what was seen.
 */
export const LUNAR_DOUBT = 2;

/** Months of 30 and 29 days in turn; the last has 30 in eleven years of thirty. `lunarMonthLength(1447, 12) // => 30` */
export function lunarMonthLength(year: number, month: number): number {
  return dayOfLunar({ year, month: month + 1, dayOfMonth: 1 }) - dayOfLunar({ year, month, dayOfMonth: 1 });
}

/** The day of a lunar Hijri date by rule. `dayOfLunar({ year: 1447, month: 5, dayOfMonth: 24 })` is 2025-11-15. */
export function dayOfLunar({ year, month, dayOfMonth }: CalendarDate): Day {
  if (month > 12) return dayOfLunar({ year: year + 1, month: month - 12, dayOfMonth });
  const leapDays = Math.floor((11 * year + 3) / 30);
  return FIRST + 354 * (year - 1) + leapDays + Math.ceil(29.5 * (month - 1)) + dayOfMonth - 1;
}

/** The lunar Hijri date of a day by rule. */
export function lunarOfDay(day: Day): CalendarDate {
  let year = Math.floor((day - FIRST) / 354.367) + 1;
  while (dayOfLunar({ year, month: 1, dayOfMonth: 1 }) > day) year--;
  while (dayOfLunar({ year: year + 1, month: 1, dayOfMonth: 1 }) <= day) year++;
  let month = 12;
  while (dayOfLunar({ year, month, dayOfMonth: 1 }) > day) month--;
  return { year, month, dayOfMonth: day - dayOfLunar({ year, month, dayOfMonth: 1 }) + 1 };
}
