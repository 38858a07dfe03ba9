import { civilOfDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { dayOfSolar, solarMonthLength, solarOfDay } from "@/lib/evidence/dates/calendars/solar-hijri";
import type { DateReading } from "@/lib/evidence/dates/date-answer";
import { dayReading, periodReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import { NIGHT } from "@/lib/evidence/dates/resolve-days";
import type { Around, Token } from "@/lib/evidence/dates/token";
import { isCity } from "./beside-days";
import { isArabicScript } from "./years";

/** Words counted back before years are read: “two years ago”, “се ҳафта пеш”, “درې ورځې مخکې”. */
export const AGO = rules({ pattern: "[cd] ~? [JKMY] ~? a", make: ago }, { pattern: "[KMY] a", make: ago });

function ago(tokens: Token[], { reference, before }: Around): Partial<Token> | null {
  const [first] = tokens;
  const unit = tokens.find(({ role }) => "JKMY".includes(role));
  const counted = first && "cd".includes(first.role);
  // “Some weeks ago” names none of them; Latin letters want their number.
  const some =
    before &&
    ("x#cd".includes(before.role) || (before.role === "z" && /\p{Script=Cyrillic}/u.test(before.text)));
  if (!counted && (some || /[a-z]/i.test(unit?.text ?? "a"))) return null;
  if (!counted && unit && isArabicScript(unit.text))
    return unit.role === "Y" ? null : counting(unit, -1, reference);
  const count = counted ? first.value : 1;
  const basis = "counted back from the day of the report";
  const { year, month } = civilOfDay(reference);
  const months = year * 12 + month - 1 - count;
  const readings: Record<string, DateReading | null> = {
    J: dayReading(reference - count, basis),
    K: counted ? dayReading(reference - 7 * count, basis) : week(reference, -1),
    M: periodReading(Math.floor(months / 12), (months % 12) + 1, "month", basis),
    Y: periodReading(year - count, 1, "year", basis),
  };
  return read(readings[unit?.role ?? ""] ?? null);
}

function read(reading: DateReading | null): Partial<Token> | null {
  return reading && { role: "Q", answer: { kind: "read", reading }, sure: true };
}

function week(reference: number, by: number): DateReading {
  const monday = reference - weekday(reference) + 1 + 7 * by;
  return {
    start: monday,
    end: monday,
    precision: "week",
    basis: "the calendar week, counted from the day of the report",
  };
}

/** “Yesterday”, “last week”, “on Tuesday”, “во вторник на прошлой неделе”. */
export const RELATIVE = rules(
  { pattern: "r [,(]? [~iJ]{0,2} w", make: relativeWeekday },
  {
    pattern: "r",
    make: ([word], { reference }) =>
      read(dayReading(reference + (word?.value ?? 0), `“${word?.text}” counted from the day of the report`)),
  },
  { pattern: "J? w [~i,T]{0,2} (?: [lt] ~? K | K ~? [lt] )", make: dayOfWeek },
  { pattern: "(?: [lt] ~? K | K ~? [lt] ) [~i,]{0,2} J? w J?", make: dayOfWeek },
  { pattern: "T? [lt] ~? [KM] | [KM] ~? [lt]", make: lastOrThis },
  {
    pattern: "(?: n ~? )? (?: [lt] ~? )? J? [lt]? w (?: [~i]{0,2} J )? l? t? (?: [~i]? n )?",
    make: weekdayNamed,
  },
);

function lastOrThis(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const which = tokens.find(({ role }) => role === "l" || role === "t");
  // “The past month” may be the thirty days before.
  const [first] = tokens;
  if (!which || which.value === 2 || (first?.role === "T" && first.text.toLowerCase() !== "на")) return null;
  const unit = tokens.find(({ role }) => role === "K" || role === "M");
  return unit ? counting(unit, which.role === "l" ? -1 : 0, reference) : null;
}

/** This week or month or the one before. Readers of Persian and Pashto begin weeks on Saturday and may mean their own months. */
function counting(unit: Token, by: number, reference: number): Partial<Token> | null {
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

function among(readings: DateReading[], why: string): Partial<Token> | null {
  const [only] = readings;
  if (readings.length === 1 && only) return read(only);
  return { role: "Q", answer: { kind: "open", candidates: readings, why }, sure: true };
}

/** Days from Saturday to Friday, as far as they had come. */
function weekFromSaturday(reference: number, by: number): DateReading {
  const start = reference - ((weekday(reference) + 1) % 7) + 7 * by;
  const end = Math.min(start + 6, reference);
  return { start, end, precision: "day", basis: "the week from Saturday to Friday" };
}

function solarMonth(reference: number, by: number): DateReading {
  const { year, month } = solarOfDay(reference);
  const months = year * 12 + month - 1 + by;
  const named = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const start = dayOfSolar({ ...named, dayOfMonth: 1 });
  const end = Math.min(start + solarMonthLength(named.year, named.month) - 1, reference);
  return { start, end, precision: "day", basis: "the month of the solar calendar" };
}

function dayOfWeek(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const which = tokens.find(({ role }) => role === "l" || role === "t");
  const day = tokens.find(({ role }) => role === "w");
  if (!which || !day || which.value === 2) return null;
  const by = which.role === "l" ? -1 : 0;
  const basis = "the day of that week, counted from the day of the report";
  const at = week(reference, by).start + day.value - 1;
  const own = weekFromSaturday(reference, by).start + ((day.value + 1) % 7);
  const readings = isArabicScript(day.text) && own !== at ? [at, own] : [at];
  return among(
    readings.map((one) => dayReading(one, basis)),
    "A week begins on Monday or on Saturday",
  );
}

/** A bare weekday is the latest up to the report's own day; “last” is one before it. */
function weekdayNamed(
  tokens: Token[],
  { reference, before, beforeThat, after }: Around,
): Partial<Token> | null {
  const day = tokens.find(({ role }) => role === "w");
  // “It was a Friday” tells of another day.
  if (!day || before?.role === "x" || before?.role === "c" || after?.role === "x") return null;
  if (before?.role === "," && beforeThat?.role === "x") return null;
  const has = (role: string) => tokens.some((one) => one.role === role);
  const back = (weekday(reference) - day.value + 7) % 7;
  // “This Tuesday” on a Monday is still to come.
  if (has("t") && day.value > weekday(reference)) return null;
  const at = reference - (has("l") && back === 0 ? 7 : back);
  const reading = dayReading(at, "the latest such weekday before the report came out");
  const eve = tokens.some(({ role, value }) => role === "n" && value === 2);
  const found = eve ? among([reading, { ...reading, start: at - 1 }], NIGHT) : read(reading);
  return found && { ...found, sure: isSure(day, has("J") || has("l") || has("t")) };
}

/** “Today, Thursday”: the two agree, or the report is not of the day that it is taken for. */
function relativeWeekday(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const [word] = tokens;
  const day = tokens.find(({ role }) => role === "w");
  if (!word || !day) return null;
  const at = reference + word.value;
  const reading = dayReading(at, `“${word.text}” counted from the day of the report`);
  if (weekday(at) === day.value) return read(reading);
  if (isCity(day.text)) return null;
  const back = (weekday(at) - day.value + 7) % 7;
  return among(
    [reading, dayReading(at - back, "the latest such weekday")],
    `“${word.text}” and “${day.text}” disagree`,
  );
}

/** Monday is a city in Tajik and Persian; “sun” and “sat” are words. */
function isSure({ text, value }: Token, marked: boolean): boolean {
  if (/^[a-z]/i.test(text)) return /^\p{Lu}/u.test(text) && text.length > 5;
  return marked || value !== 1 || !isCity(text);
}
