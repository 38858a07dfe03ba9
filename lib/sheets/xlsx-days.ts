import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";

/** Serial 0 of the 1900 system in a calendar without 29 February 1900: right from 1 March 1900 on. */
const ZERO = dayFromIso("1899-12-30");

/** Before this day spreadsheets disagree by one: some count a 29 February 1900 that never was. */
const FIRST_SURE = dayFromIso("1900-03-01");

const DAY_MS = 86_400_000;

/**
 * The serial number of a day in the 1900 date system; null: no ISO day of the calendar, or one before 1 March 1900.
 * `serialOfDay("2025-12-07") // => 45998`, `serialOfDay("1900-02-28") // => null`
 */
export function serialOfDay(iso: string): number | null {
  try {
    const day = dayFromIso(iso);
    return day < FIRST_SURE ? null : day - ZERO;
  } catch {
    return null;
  }
}

/**
 * A date of a spreadsheet as text: its ISO day, with the time of day where it has one; null: before 1 March 1900, where it cannot
 * be told for certain which day is meant. `dateText(new Date("2025-12-07T13:30:00Z")) // => "2025-12-07T13:30:00"`
 */
export function dateText(date: Date): string | null {
  const day = Math.floor(date.getTime() / DAY_MS);
  if (!(day >= FIRST_SURE)) return null;
  const time = date.getTime() - day * DAY_MS;
  return time === 0 ? isoFromDay(day) : date.toISOString().slice(0, 19);
}
