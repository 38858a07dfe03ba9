import { civilOfDay, dayOfCivil } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { CalendarDate } from "./calendar-date";
import { dayOfLunar, lunarMonthLength, lunarOfDay } from "./lunar-hijri";
import { dayOfSolar, solarMonthLength, solarOfDay } from "./solar-hijri";

export type CalendarName = "gregorian" | "solar" | "lunar";

interface CalendarRules {
  /** First and last year that is taken for one of this calendar. */
  years: [number, number];
  dayOf: (date: CalendarDate) => Day;
  dateOf: (day: Day) => CalendarDate;
  monthLength: (year: number, month: number) => number;
}

export const CALENDARS: Record<CalendarName, CalendarRules> = {
  gregorian: {
    years: [1900, 2100],
    dayOf: dayOfCivil,
    dateOf: civilOfDay,
    monthLength: (year, month) =>
      month === 12
        ? 31
        : dayOfCivil({ year, month: month + 1, dayOfMonth: 1 }) - dayOfCivil({ year, month, dayOfMonth: 1 }),
  },
  solar: { years: [1300, 1450], dayOf: dayOfSolar, dateOf: solarOfDay, monthLength: solarMonthLength },
  lunar: { years: [1340, 1500], dayOf: dayOfLunar, dateOf: lunarOfDay, monthLength: lunarMonthLength },
};

/** Whether a number may be a year of that calendar. `isYearOf("solar", 1404) // => true` */
export function isYearOf(calendar: CalendarName, year: number): boolean {
  const [first, last] = CALENDARS[calendar].years;
  return first <= year && year <= last;
}

/** The day of a date that the calendar has, or null. `dayInCalendar("gregorian", { year: 2025, month: 2, dayOfMonth: 30 }) // => null` */
export function dayInCalendar(calendar: CalendarName, date: CalendarDate): Day | null {
  const { dayOf, monthLength } = CALENDARS[calendar];
  if (!isYearOf(calendar, date.year) || date.month < 1 || date.month > 12) return null;
  // A lunar month that was announced may have the thirtieth day that the reckoning denies it.
  const length = calendar === "lunar" ? 30 : monthLength(date.year, date.month);
  return date.dayOfMonth < 1 || date.dayOfMonth > length ? null : dayOf(date);
}
