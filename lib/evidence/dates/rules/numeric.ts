import { type CalendarName, dayInCalendar } from "@/lib/evidence/dates/calendars/calendars";
import { latinDigits } from "@/lib/evidence/dates/numerals";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, NamedDays, NamedYear, Token } from "@/lib/evidence/dates/token";
import { calendarNamed, calendarOfYear } from "./years";

/** Dates in figures: “2025-11-26”, “26.11.2025”, “15–18.11.2025”, “۱۴۰۴/۹/۵”. */
export const NUMERIC = rules(
  { pattern: "d - N E? Y?", make: rangeInFigures },
  { pattern: "d [OA] [~iJ]? N E? Y?", make: choiceInFigures },
  { pattern: "N [~Y]? E? Y?", make: inFigures },
);

function inFigures(tokens: Token[], { reference, before, beforeThat, after }: Around): Partial<Token> | null {
  const [first] = tokens;
  if (!first || before?.role === "/" || after?.role === "/") return null;
  // “15.11–18.11.2025”: the first of the two would be lost.
  if (before?.role === "-" && before.to === first.from && beforeThat && "d#y".includes(beforeThat.role))
    return null;
  const days = daysInFigures(first.text, calendarNamed(tokens), reference);
  // “26.11. и 30.11.2025”: a day without its year in front would be lost.
  const joined = before && "AOT-".includes(before.role);
  if (joined && (beforeThat?.role === "." || beforeThat?.role === "#")) return null;
  return days && { role: "P", days };
}

/** “24 or 26.11.2025” */
function choiceInFigures(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const last = tokens.find(({ role }) => role === "N");
  const days = last ? daysInFigures(last.text, calendarNamed(tokens), reference) : null;
  const [from] = tokens;
  if (!from || !last || !days || /^\d{4}/.test(latinDigits(last.text))) return null;
  const join = tokens.some(({ role }) => role === "O") ? "choice" : "list";
  return { role: "P", days: { ...days, days: [from.value, ...days.days], join, otherwise: [] } };
}

function rangeInFigures(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const [from, , last] = tokens;
  const days = last ? daysInFigures(last.text, calendarNamed(tokens), reference) : null;
  const to = days?.days[0] ?? 0;
  if (!from || !last || !days || /^\d{4}/.test(latinDigits(last.text)) || from.value >= to) return null;
  return { role: "P", days: { ...days, days: [from.value, to], join: "range", otherwise: [] } };
}

function daysInFigures(words: string, calendar: CalendarName | null, reference: number): NamedDays | null {
  const [first = "", middle = "", last = ""] = latinDigits(words).split(/[Tt]/)[0]?.split(/[-/.]/) ?? [];
  const yearFirst = first.length === 4;
  if (!yearFirst && last.length !== 4) return null;
  const [year, day] = yearFirst ? [first, last] : [last, first];
  if (day.length > 2) return null;
  const read = daysOf(Number(year), Number(middle), Number(day), calendar, reference);
  // Day and month are told apart by the dots of Europe, by a number above 12, by the calendar; else it may be American.
  const either =
    !yearFirst && words.includes("/") && read?.calendar === "gregorian" && /^[\d/]+$/.test(words);
  const turned = either ? daysOf(Number(year), Number(day), Number(middle), calendar, reference) : null;
  if (!read) return null;
  return turned && day !== middle ? { ...read, otherwise: [turned] } : read;
}

function daysOf(
  number: number,
  month: number,
  dayOfMonth: number,
  calendar: CalendarName | null,
  reference: number,
): NamedDays | null {
  const year: NamedYear = { number, back: 0, calendar, marked: true, across: false, nowruz: false };
  const kind = calendarOfYear(year, reference);
  if (dayInCalendar(kind, { year: number, month, dayOfMonth }) === null) return null;
  const one = {
    month,
    days: [dayOfMonth],
    join: "one" as const,
    note: "",
    eve: false,
    weekday: null,
    twins: [],
  };
  return { ...one, calendar: kind, year, otherwise: [] };
}
