import { dayFromIso, dayOfCivil, isoFromDay } from "@/lib/engine/calendar/day";
import { isolate } from "./isolate";

/** A day as it was typed, read in the one way that the product writes it; or why it is none, in words. */
export type TypedDay = { iso: string; problem: null } | { iso: null; problem: string };

/** How a day is written, for hints. */
export const DAY_EXAMPLE = "8 Sep 2025";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(\p{L}+)\.?[\s,-]*(\d+)?$/iu;
const MONTH_FIRST = /^(\p{L}+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d+))?$/iu;
const NUMBERS_ONLY = /^\d{1,4}\s*[-./\s]\s*\d{1,2}(?:\s*[-./\s]\s*\d{1,4})?$/;
const LONGEST = 40;

/**
 * Reads a typed day: day, name of the month, year, or YYYY-MM-DD. Never guesses: days in figures alone, without a year or with one of two
 * digits, and days that the calendar does not have come back with the reason.
 * `readTypedDay("08 september 2025") // => { iso: "2025-09-08", problem: null }`,
 * `readTypedDay("31 Feb 2025").problem // => "“31 Feb 2025” is no day: February 2025 has 28"`
 */
export function readTypedDay(text: string): TypedDay {
  const typed = text.trim().replace(/\s+/g, " ");
  const quoted = `“${isolate(typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed)}”`;
  const iso = ISO.exec(typed);
  if (iso) return civilDay(quoted, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (NUMBERS_ONLY.test(typed))
    return none(`${quoted} can be read in two ways: write the month by its name, as in ${DAY_EXAMPLE}`);
  const dayFirst = DAY_FIRST.exec(typed);
  const found = dayFirst ?? MONTH_FIRST.exec(typed);
  if (!found) return none(`${quoted} is no day: write it as ${DAY_EXAMPLE}`);
  const [, first = "", second = "", year] = found;
  const [dayOfMonth, name] = dayFirst ? [first, second] : [second, first];
  const month = monthNumber(name);
  if (month === 0) return none(`${quoted} is no day: there is no month “${isolate(name.slice(0, LONGEST))}”`);
  if (year === undefined) return none(`${quoted} lacks the year: write it as ${DAY_EXAMPLE}`);
  if (year.length !== 4)
    return none(`${quoted} is no day: write the year with four figures, as in ${DAY_EXAMPLE}`);
  return civilDay(quoted, Number(year), month, Number(dayOfMonth));
}

/** An ISO day where the text is a day however it was typed; what is none stays as it was typed. `typedDayAsIso(" 8 Sep 2025 ") // => "2025-09-08"` */
export function typedDayAsIso(text: string): string {
  return readTypedDay(text).iso ?? text.trim();
}

/** 1 … 12, or 0 for what names no month. Three letters or more of its name are enough. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return word.length < 3
    ? 0
    : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word === "sept" ? "sep" : word)) + 1;
}

function civilDay(quoted: string, year: number, month: number, dayOfMonth: number): TypedDay {
  const name = MONTHS[month - 1];
  if (name === undefined) return none(`${quoted} is no day: there is no month ${month}`);
  if (year === 0) return none(`${quoted} is no day: there is no year 0`);
  const first = dayOfCivil({ year, month, dayOfMonth: 1 });
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const days = dayOfCivil({ ...next, dayOfMonth: 1 }) - first;
  if (dayOfMonth > days) return none(`${quoted} is no day: ${name} ${year} has ${days}`);
  if (dayOfMonth === 0) return none(`${quoted} is no day: a month begins with day 1`);
  const iso = isoFromDay(first + dayOfMonth - 1);
  // A year of fewer than four figures has no ISO form.
  return dayFromIso(iso) === first + dayOfMonth - 1 ? { iso, problem: null } : none(`${quoted} is no day`);
}

function none(problem: string): TypedDay {
  return { iso: null, problem };
}
