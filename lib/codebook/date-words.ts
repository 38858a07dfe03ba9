import { civilOfDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek, weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import { type DateReading, dayReading, periodReading } from "./date-reading";
import { seasonReading } from "./date-seasons";

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split(
  "|",
);
const WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday".split("|");
const ORDINALS: Record<string, number> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
  last: 4,
};
const MONTH_WORD = `(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join("|")}|sept\\.?)`;

type Rule = [RegExp, (found: RegExpExecArray, reference: Day) => DateReading | null];

/**
 * Reads wording that names a period (month, season, quarter, half, week, year) or a weekday, counted back from the
 * day of the report; null: other wording. Imprecise happenings come back as one day, the first of their period.
 * `readPeriodWords("mid-September 2024", dayFromIso("2025-12-07"))` starts on 2024-09-01, precision month.
 */
export function readPeriodWords(words: string, reference: Day): DateReading | null {
  const text = words
    .toLowerCase()
    .replace(/[“”"„«»(),]/g, " ")
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:on|in|during|over) /, "")
    .replace(/^the /, "");
  for (const [form, read] of RULES) {
    const found = form.exec(text);
    if (found) return read(found, reference);
  }
  return null;
}

const RULES: Rule[] = [
  [/^(?:week )?(\d{4}-w\d{2})$/, ([, week = ""]) => weekReading(parseIsoWeek(week.toUpperCase())?.monday)],
  [
    /^week (\d{1,2}) (?:of )?(\d{4})$/,
    ([, week = "", year]) => weekReading(parseIsoWeek(`${year}-W${week.padStart(2, "0")}`)?.monday),
  ],
  [
    /^(this|last|previous) week$/,
    ([, which], reference) => weekReading(reference - weekday(reference) + 1 - (which === "this" ? 0 : 7)),
  ],
  [
    /^(this|last|previous) month$/,
    ([, which], reference) => month(shiftMonth(reference, which === "this" ? 0 : -1)),
  ],
  [
    /^(this|last|previous) year$/,
    ([, which], reference) => year(civilOfDay(reference).year - (which === "this" ? 0 : 1)),
  ],
  [/^(\d{4})$/, ([, named]) => year(Number(named))],
  [/^(?:(?:first|1st) half of |h1 )(\d{4})$|^(\d{4})[- ]?h1$/, (found) => half(found, 1)],
  [/^(?:(?:second|2nd) half of |h2 )(\d{4})$|^(\d{4})[- ]?h2$/, (found) => half(found, 7)],
  [
    /^(early|late) (?:in )?(\d{4})$/,
    ([, part, named]) =>
      periodReading(
        Number(named),
        part === "early" ? 1 : 7,
        "half-year",
        `“${part}” in a year is read as the half-year`,
      ),
  ],
  [
    /^(?:mid-|mid |middle of )(\d{4})$/,
    ([, named]) =>
      periodReading(Number(named), 1, "year", "the middle of a year lies in both halves, so the year"),
  ],
  [
    /^(first|1st|second|2nd|third|3rd|fourth|4th|last) quarter (?:of )?(\d{4})$/,
    ([, which = "", named]) => quarter(ORDINALS[which] ?? 0, Number(named)),
  ],
  [/^q([1-4])[ /-]?(\d{4})$/, ([, which, named]) => quarter(Number(which), Number(named))],
  [/^(\d{4})[ /-]?q([1-4])$/, ([, named, which]) => quarter(Number(which), Number(named))],
  [
    /^(?:(early|mid|late|last|this|past)[- ])?(spring|summer|autumn|fall|winter)(?: of)?(?: (\d{4})(?:[/-]\d{2,4})?)?$/,
    seasonReading,
  ],
  [
    new RegExp(
      `^(?:(early|mid|late|middle of|beginning of|end of)[- ]?)?(?:the )?${MONTH_WORD}(?: of)?(?: (\\d{4}))?$`,
    ),
    ([, part, name = "", named], reference) => monthNamed(part, name, named, reference),
  ],
  [
    new RegExp(`^(?:(last|this|past) )?(${WEEKDAYS.join("|")})$`),
    ([, which, name = ""], reference) => weekdayNamed(which, name, reference),
  ],
  [
    /^(today|yesterday)$/,
    ([, which], reference) =>
      dayReading(
        which === "today" ? reference : reference - 1,
        `“${which}” counted from the day of the report`,
      ),
  ],
];

function weekReading(monday: Day | undefined): DateReading | null {
  return monday === undefined
    ? null
    : { start: monday, end: monday, precision: "week", basis: "the ISO week, Monday to Sunday" };
}

function year(named: number): DateReading | null {
  return periodReading(named, 1, "year", "the year as named");
}

function half([, before, after]: RegExpExecArray, monthNumber: number): DateReading | null {
  return periodReading(Number(before ?? after), monthNumber, "half-year", "the half-year as named");
}

function quarter(which: number, named: number): DateReading | null {
  return periodReading(named, which * 3 - 2, "quarter", "the quarter as named");
}

function shiftMonth(reference: Day, by: number): { year: number; month: number } {
  const { year: named, month: at } = civilOfDay(reference);
  const months = named * 12 + at - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

function month({ year: named, month: at }: { year: number; month: number }): DateReading | null {
  return periodReading(named, at, "month", "the calendar month, counted from the day of the report");
}

/** A month without a year is the latest that had begun when the report came out. */
function monthNamed(
  part: string | undefined,
  name: string,
  named: string | undefined,
  reference: Day,
): DateReading | null {
  const at = MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
  const now = civilOfDay(reference);
  const guessed = at > now.month ? now.year - 1 : now.year;
  const whole = part ? `“${part}” of a month leaves the day open, so the month` : "the month as named";
  const basis = named ? whole : `${whole}; the latest before the report, so ${guessed}`;
  return periodReading(named ? Number(named) : guessed, at, "month", basis);
}

/** A bare weekday is the latest up to the report's own day; “last” is one before it. */
function weekdayNamed(which: string | undefined, name: string, reference: Day): DateReading {
  const wanted = WEEKDAYS.indexOf(name) + 1;
  const back = (weekday(reference) - wanted + 7) % 7;
  const at = reference - (which === "last" && back === 0 ? 7 : back);
  return dayReading(at, "the latest such weekday before the report came out");
}
