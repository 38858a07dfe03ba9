import { civilOfDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import { dayOfSolar, solarMonthLength, solarOfDay } from "@/lib/evidence/dates/calendars/solar-hijri";
import type { DateReading } from "@/lib/evidence/dates/date-answer";
import { periodReading } from "@/lib/evidence/dates/readings";
import type { Token } from "@/lib/evidence/dates/token";
import { isArabicScript } from "./years";

/** One reading as it is, several as an open answer. */
export function among(readings: DateReading[], why: string): Partial<Token> | null {
  const [only] = readings;
  if (readings.length === 1 && only) return read(only);
  return { role: "Q", answer: { kind: "open", candidates: readings, why }, sure: true };
}

/** A finished answer of one reading. */
export function read(reading: DateReading | null): Partial<Token> | null {
  return reading && { role: "Q", answer: { kind: "read", reading }, sure: true };
}

/** The calendar week of a day, or one that many weeks from it. */
export function week(reference: Day, by: number): DateReading {
  const monday = reference - weekday(reference) + 1 + 7 * by;
  return {
    start: monday,
    end: monday,
    precision: "week",
    basis: "the calendar week, counted from the day of the report",
  };
}

/** Days from Saturday to Friday, as far as they had come. */
export function weekFromSaturday(reference: number, by: number): DateReading {
  const start = reference - ((weekday(reference) + 1) % 7) + 7 * by;
  const end = Math.min(start + 6, reference);
  return { start, end, precision: "day", basis: "the week from Saturday to Friday" };
}

/** This week or month or the one before. Readers of Persian and Pashto begin weeks on Saturday and may mean their own months. */
export function counting(unit: Token, by: number, reference: number): Partial<Token> | null {
  const own = isArabicScript(unit.text);
  if (unit.role === "K") {
    const readings = [week(reference, by), ...(own ? [weekFromSaturday(reference, by)] : [])];
    return among(readings, "A week begins on Monday or on Saturday");
  }
  const { year, month } = civilOfDay(reference);
  const months = year * 12 + month - 1 + by;
  const basis = "the calendar month, counted from the day of the report";
  const reading = periodReading(Math.floor(months / 12), (months % 12) + 1, "month", basis);
  if (!reading) return null;
  return among([reading, ...(own ? [solarMonth(reference, by)] : [])], "The month may be of either calendar");
}

function solarMonth(reference: number, by: number): DateReading {
  const { year, month } = solarOfDay(reference);
  const months = year * 12 + month - 1 + by;
  const named = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const start = dayOfSolar({ ...named, dayOfMonth: 1 });
  const end = Math.min(start + solarMonthLength(named.year, named.month) - 1, reference);
  return { start, end, precision: "day", basis: "the month of the solar calendar" };
}
