import { CALENDARS, type CalendarName } from "@/lib/evidence/dates/calendars/calendars";
import { LUNAR_DOUBT } from "@/lib/evidence/dates/calendars/lunar-hijri";
import type { DateAnswer, DateReading } from "@/lib/evidence/dates/date-answer";
import { hijriWords } from "@/lib/evidence/dates/day-words";
import { periodReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, NamedYear, Token } from "@/lib/evidence/dates/token";
import { choice } from "./choice";
import { calendarNamed, yearNumber } from "./years";

const YEAR = "(?: [,~]{0,2} y )?";

/** “M” beside a name: “моҳи ноябр”, “قوس ماه”. */
export const MONTH_NAMES = rules({
  pattern: "M ~? m | m [~i]{0,2} M",
  make: (tokens) => {
    const month = tokens.find(({ role }) => role === "m");
    return month ? { ...spanless(month), sure: true } : null;
  },
});

function spanless({ role, value, calendar, weak, text }: Token): Partial<Token> {
  return { role, value, calendar, weak, text };
}

/** Months without a day, and from one month to another. */
export const MONTHS = rules(
  { pattern: `[fFb]? ~? m [~i]? y? ~? [-TA] [~i]? m ${YEAR}`, make: monthsNamed },
  { pattern: `m ~? [O/] [~i]? m ${YEAR}`, make: monthsNamed },
  { pattern: "(?<! m [,~]? ) y [~i]{0,2} m (?: [~i]{0,2} p )?", make: monthNamed },
  { pattern: "m [~i]{0,2} p", make: monthNamed },
  { pattern: `[od] -? h ~? m ${YEAR} | h ~? [op] ~? M? ~? m ${YEAR}`, make: monthNamed },
  { pattern: `(?: [pl] [-~M]{0,2} )? m ${YEAR}`, make: monthNamed },
);

function monthNamed(tokens: Token[], { reference, before, after }: Around): Partial<Token> | null {
  const month = tokens.find(({ role }) => role === "m");
  const year = tokens.find(({ role }) => role === "y")?.year ?? null;
  const part = tokens.find(({ role }) => role === "p");
  // A number beside the month that no rule took is a day or a year that cannot be.
  if (!month || isBeside(before) || isBeside(after)) return null;
  const half = tokens.find(({ role }) => role === "h");
  const reading = monthReading(month, year, part?.text ?? half?.text, reference);
  if (!reading) return null;
  const last = tokens.find(({ role }) => role === "l");
  if (last && (year || reading.start > reference)) return null;
  const capital = /^\p{Lu}/u.test(month.text) && (!/^[a-z]/i.test(month.text) || month.text.length > 3);
  const plain = !month.weak && month.calendar === "gregorian" && !/^[a-z]/i.test(month.text);
  const within = before?.role === "i" && before.value === 1;
  const leading =
    within ||
    "fv".includes(before?.role ?? "z") ||
    part !== undefined ||
    half !== undefined ||
    last !== undefined;
  const sure = year ? true : month.sure === true || (leading && (capital || plain));
  return { role: "Q", answer: { kind: "read", reading }, sure };
}

function isBeside(token: Token | undefined): boolean {
  return token !== undefined && "dy#".includes(token.role);
}

/** The calendar month; of the Hijra its days, as they lie across two months of the other calendar. */
export function monthReading(
  { value: month, calendar }: Token,
  year: NamedYear | null,
  part: string | undefined,
  reference: number,
): DateReading | null {
  if (!calendar) return null;
  const number = year ? yearNumber(year, calendar, reference) : latestBegun(calendar, month, reference);
  if (number === null) return null;
  const whole = part ? `“${part}” of a month leaves the day open, so the month` : "the month as named";
  const basis = year ? whole : `${whole}; the latest before the report, so ${number}`;
  if (calendar === "gregorian") return periodReading(number, month, "month", basis);
  const { dayOf, monthLength } = CALENDARS[calendar];
  const start = dayOf({ year: number, month, dayOfMonth: 1 });
  const doubt = calendar === "lunar" ? LUNAR_DOUBT : 0;
  const end = start + monthLength(number, month) - 1;
  const words = `all days of ${hijriWords({ calendar, month }, number)}`;
  const moon = doubt ? "; the month is announced when the moon is sighted, so two days either way" : "";
  return { start: start - doubt, end: end + doubt, precision: "day", basis: `${basis}: ${words}${moon}` };
}

function latestBegun(calendar: CalendarName, month: number, reference: number): number {
  const now = CALENDARS[calendar].dateOf(reference);
  return month > now.month ? now.year - 1 : now.year;
}

function monthsNamed(tokens: Token[], { reference, after }: Around): Partial<Token> | null {
  const months = tokens.filter(({ role }) => role === "m");
  const [first, last] = months;
  if (!first || !last || first.calendar !== last.calendar || isBeside(after) || calendarNamed(tokens))
    return null;
  if (first.weak && last.weak && !/^\p{Lu}/u.test(first.text)) return null;
  const years = tokens.filter(({ role }) => role === "y").flatMap(({ year }) => (year ? [year] : []));
  const ending = years.at(-1) ?? null;
  const own = tokens.indexOf(last) > tokens.findIndex(({ role }) => role === "y") && years.length === 2;
  const begin = monthReading(first, own ? (years[0] ?? null) : ending, undefined, reference);
  const end = monthReading(last, ending, undefined, reference);
  if (!begin || !end) return null;
  const roles = new Set(tokens.map(({ role }) => role));
  const [from, to]: DateAnswer[] = [
    { kind: "read", reading: begin },
    { kind: "read", reading: end },
  ];
  const range = roles.has("-") || roles.has("T") || roles.has("b");
  const sure = years.length > 0;
  if (!range && from && to) return { role: "Q", answer: choice([from, to]), sure };
  if (begin.start > end.start) return null;
  const reading = { ...begin, end: end.end, basis: `${begin.basis}, to the second of them` };
  return { role: "Q", answer: { kind: "read", reading }, sure };
}
