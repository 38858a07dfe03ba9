import { dayOfCivil } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { CalendarDate } from "./calendar-date";

/** 1 Hamal 1404, Nowruz of 2025. */
const ANCHOR_YEAR = 1404;
const ANCHOR = dayOfCivil({ year: 2025, month: 3, dayOfMonth: 21 });

/**
 * Eight leap years in 33, four years apart and once five. It agrees with the sun, and so with the calendars printed
 * in Kabul and Tehran, for all years that are read here. `isSolarLeapYear(1403) // => true`
 */
export function isSolarLeapYear(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}

/** Six months of 31 days, five of 30, the last of 29 or 30. `solarMonthLength(1403, 12) // => 30` */
export function solarMonthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isSolarLeapYear(year) ? 30 : 29;
}

/** The day of a solar Hijri date. `dayOfSolar({ year: 1404, month: 9, dayOfMonth: 5 })` is 2025-11-26. */
export function dayOfSolar({ year, month, dayOfMonth }: CalendarDate): Day {
  return nowruz(year) + 30 * (month - 1) + Math.min(month - 1, 6) + dayOfMonth - 1;
}

/** The solar Hijri date of a day. `solarOfDay(dayFromIso("2025-11-26")) // => { year: 1404, month: 9, dayOfMonth: 5 }` */
export function solarOfDay(day: Day): CalendarDate {
  let year = ANCHOR_YEAR + Math.floor((day - ANCHOR) / 365.2422);
  while (nowruz(year) > day) year--;
  while (nowruz(year + 1) <= day) year++;
  const inYear = day - nowruz(year);
  const month = inYear < 186 ? Math.floor(inYear / 31) + 1 : Math.floor((inYear - 186) / 30) + 7;
  return { year, month, dayOfMonth: day - dayOfSolar({ year, month, dayOfMonth: 1 }) + 1 };
}

function nowruz(year: number): Day {
  const leapDays = Math.floor((8 * year + 21) / 33) - Math.floor((8 * ANCHOR_YEAR + 21) / 33);
  return ANCHOR + 365 * (year - ANCHOR_YEAR) + leapDays;
}
