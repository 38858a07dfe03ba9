import { CALENDARS, type CalendarName, isYearOf } from "@/lib/evidence/dates/calendars/calendars";
import { rules } from "@/lib/evidence/dates/reduce";
import type { NamedYear, Token } from "@/lib/evidence/dates/token";

const ERAS: Record<number, CalendarName> = { 1: "gregorian", 2: "solar", 3: "lunar" };

/** The calendar that a word names: “هجری شمسی”, “AH”. */
export function calendarNamed(tokens: Token[]): CalendarName | null {
  return ERAS[tokens.find(({ role }) => role === "E")?.value ?? 0] ?? null;
}

function named(tokens: Token[]): Partial<Token> | null {
  const found = tokens.find(({ role }) => role === "y")?.year;
  if (found?.number == null) return null;
  const calendar = calendarNamed(tokens) ?? found.calendar;
  if (calendar && !isYearOf(calendar, found.number)) return null;
  const marked = found.marked || tokens.some(({ role }) => role === "Y" || role === "E");
  return { role: "y", year: { ...found, calendar, marked } };
}

function counted(back: number, tokens: Token[]): Partial<Token> {
  const nowruz = tokens.some(({ text }) => isArabicScript(text));
  return { role: "y", year: { number: null, back, calendar: null, marked: true, across: false, nowruz } };
}

/** Whether words are in the letters of Persian and Pashto. */
export function isArabicScript(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/** Years: “2025”, “2025 года”, “سال ۱۴۰۴ هجری شمسی”, “this year”, “соли гузашта”, “پارسال”. */
export const YEARS = rules(
  { pattern: "Y ~? y (?:~?E~?Y?)?", make: named },
  { pattern: "y ~? E (?:~?Y)? | y ~? Y (?:~?E)?", make: named },
  { pattern: "t ~? Y | Y ~? t", make: (tokens) => counted(0, tokens) },
  // “The past year” may be the twelve months before.
  {
    pattern: "l ~? Y | Y ~? l",
    make: (tokens) =>
      tokens.some(({ role, value }) => role === "l" && value === 2) ? null : counted(-1, tokens),
  },
  { pattern: "R", make: (tokens) => counted(tokens[0]?.value ?? 0, tokens) },
);

/**
 * The number of a named year in a calendar; null: it is none of that calendar. Counted years count from the report's.
 */
export function yearNumber(year: NamedYear, calendar: CalendarName, reference: number): number | null {
  if (year.calendar !== null && year.calendar !== calendar) return null;
  const number = year.number ?? CALENDARS[calendar].dateOf(reference).year + year.back;
  return isYearOf(calendar, number) ? number : null;
}

/** The calendar that a year standing alone belongs to; one of the Hijra that has not come yet by the sun is by the moon. */
export function calendarOfYear(year: NamedYear, reference: number): CalendarName {
  if (year.calendar) return year.calendar;
  if (year.number === null || year.number >= 1900) return "gregorian";
  return year.number <= CALENDARS.solar.dateOf(reference).year + 2 ? "solar" : "lunar";
}
