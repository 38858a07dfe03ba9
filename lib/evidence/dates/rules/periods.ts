import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { CALENDARS, type CalendarName } from "@/lib/evidence/dates/calendars/calendars";
import type { DateReading } from "@/lib/evidence/dates/date-answer";
import { periodReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, NamedYear, Token } from "@/lib/evidence/dates/token";
import { calendarOfYear, yearNumber } from "./years";

const YEAR = "[,~iC-]{0,2} y";

/** Halves, quarters, ISO weeks and years. */
export const PERIODS = rules(
  { pattern: "(?: K~? )? W", make: ([first, second]) => isoWeek((second ?? first)?.value) },
  { pattern: "K ~? [d#] [~,]? y", make: weekOfYear },
  { pattern: `q [-/~]? y | y [-/]? q`, make: quarterWord },
  // “The first and second quarter of 2025” is not the second alone.
  {
    pattern: `(?<! [odl] ~? [AOT-] ~? ) [odl] -? ~? h ${YEAR} | h ~? [opd] ${YEAR} | y ~? o ~? h`,
    make: partOfYear,
  },
  { pattern: "p [-~]? y", make: partOfNamedYear },
  { pattern: "[fFb]? y [-TA] [~Y]? y Y?", make: years },
  { pattern: "y", make: year },
);

function read(reading: DateReading | null, sure = true): Partial<Token> | null {
  return reading && { role: "Q", answer: { kind: "read", reading }, sure };
}

/** A period of the year; of one that is counted in Persian or Pashto it stays open from when. */
function readOf(
  named: NamedYear | undefined,
  period: (named: NamedYear | undefined) => DateReading | null,
  sure = true,
): Partial<Token> | null {
  const reading = period(named);
  const solar = named?.nowruz ? period({ ...named, calendar: "solar" }) : null;
  if (!reading || !solar) return read(reading, sure);
  return { role: "Q", answer: { kind: "open", candidates: [reading, solar], why: BEGINS }, sure };
}

const BEGINS = "The year may be counted from January or from Nowruz";

function isoWeek(value: number | undefined): Partial<Token> | null {
  if (value === undefined) return null;
  const [named, week] = [Math.floor(value / 100), value % 100];
  const monday = parseIsoWeek(`${named}-W${String(week).padStart(2, "0")}`)?.monday;
  const basis = "the ISO week, Monday to Sunday";
  return monday === undefined ? null : read({ start: monday, end: monday, precision: "week", basis });
}

/** “Week 49 of 2025” */
function weekOfYear(tokens: Token[]): Partial<Token> | null {
  const number = tokens.find(({ role }) => role === "d" || role === "#")?.value ?? 0;
  const named = tokens.at(-1)?.year?.number;
  return named == null || named < 1900 || number > 53 ? null : isoWeek(named * 100 + number);
}

/** Months of a named year. Of the Hijra the days themselves, as they lie across the years of the other calendar. */
function months(
  named: NamedYear | undefined,
  first: number,
  length: 3 | 6 | 12,
  reference: number,
  basis: string,
): DateReading | null {
  if (!named || named.across) return null;
  const calendar: CalendarName = calendarOfYear(named, reference);
  const number = yearNumber(named, calendar, reference);
  if (number === null) return null;
  const precision = ({ 3: "quarter", 6: "half-year", 12: "year" } as const)[length];
  if (calendar === "gregorian") return periodReading(number, first, precision, basis);
  const { dayOf, monthLength } = CALENDARS[calendar];
  const last = first + length - 1;
  const doubt = calendar === "lunar" ? 2 : 0;
  return {
    start: dayOf({ year: number, month: first, dayOfMonth: 1 }) - doubt,
    end: dayOf({ year: number, month: last, dayOfMonth: monthLength(number, last) }) + doubt,
    precision: "day",
    basis: `${basis}: its days in the ${calendar} calendar`,
  };
}

function quarterWord(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const short = tokens.find(({ role }) => role === "q");
  const named = tokens.find(({ role }) => role === "y")?.year;
  if (!short) return null;
  const half = /^h/i.test(short.text);
  return readOf(named, (year) => months(year, short.value, half ? 6 : 3, reference, half ? HALF : QUARTER));
}

const QUARTER = "the quarter as named";
const HALF = "the half-year as named";
const MIDDLE = "the middle of a year lies in both halves, so the year";

function partOfYear(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const length = tokens.find(({ role }) => role === "h")?.value === 3 ? 3 : 6;
  const which = tokens.find(({ role }) => "odlp".includes(role));
  const named = tokens.find(({ role }) => role === "y")?.year;
  const parts = 12 / length;
  const number =
    which?.role === "l" || (which?.role === "p" && which.value === 3) ? parts : (which?.value ?? 0);
  if (number < 1 || number > parts || (which?.role === "p" && which.value === 2)) return null;
  const basis = length === 3 ? QUARTER : HALF;
  return readOf(named, (year) => months(year, (number - 1) * length + 1, length, reference, basis));
}

function partOfNamedYear([part, ...rest]: Token[], { reference }: Around): Partial<Token> | null {
  const named = rest.at(-1)?.year;
  if (part?.value === 2) return readOf(named, (year) => months(year, 1, 12, reference, MIDDLE));
  const basis = `“${part?.text}” in a year is read as the half-year`;
  return readOf(named, (year) => months(year, part?.value === 1 ? 1 : 7, 6, reference, basis));
}

function years(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const named = tokens.flatMap(({ year }) => (year ? [year] : []));
  const between = tokens[0]?.role === "b";
  if (tokens.some(({ role }) => role === "A") && !between) return null;
  const [from, to] = named.map((one) => months(one, 1, 12, reference, "the years as named"));
  if (!from || !to || from.start >= to.start) return null;
  return read(
    { ...from, end: to.end },
    named.some(({ marked }) => marked) || "fFb".includes(tokens[0]?.role ?? ""),
  );
}

function year([token]: Token[], { reference, before }: Around): Partial<Token> | null {
  const within = before !== undefined && ((before.role === "i" && before.value === 1) || before.role === "f");
  const reading = (named: NamedYear | undefined) => months(named, 1, 12, reference, "the year as named");
  return readOf(token?.year, reading, within || (token?.year?.number === null && before?.role !== "~"));
}
