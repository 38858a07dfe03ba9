import { type CalendarName, isYearOf } from "./calendars/calendars";
import type { Token } from "./token";
import type { Role } from "./words/role";

const ISO_WEEK = /(\d{4})-?[Ww](\d{2})(?!\d)/y;
const NUMERIC =
  /(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?(?!\d|[-/.]\d)/y;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y;
const ACROSS = /(\d{4})[/-](\d{2})(?![\d/.-])/y;
const NO_DATE = /\d{1,3}(?:[,٬]\d{3})+(?!\d)|\d+[.٫]\d+|\d+[:×]\d+/y;
const ORDINAL =
  /(\d{1,2})(?:st|nd|rd|th|-?(?:го|ого|е|ое|й|ый|я|ум|уми|юм|юми|ми)|\u200c?(?:مه|مې|ام|امین|م|ُم))(?![\p{L}\p{M}])/uy;

/** The number that begins at a place of a text, with its neighbours where they make one thing of it. */
export function numberAt(latin: string, text: string, from: number, digits: string): Token {
  const token = (role: Role, length: number, change: Partial<Token> = {}): Token => ({
    role,
    value: Number(digits),
    calendar: null,
    weak: false,
    text: text.slice(from, from + length),
    from,
    to: from + length,
    ...change,
  });
  const at = (form: RegExp) => {
    form.lastIndex = from;
    return form.exec(latin);
  };
  const before = latin.slice(Math.max(0, from - 2), from);
  if (digits.length > 4 || /[A-Za-z$€£№#_]$|\d[.:]$/.test(before)) return token("#", digits.length);
  const next = latin[from + digits.length] ?? "";
  // Most numbers stand alone: only what follows at once can make more of them.
  if ("-/.:WwTt,٬٫×".includes(next) && next !== "") {
    const week = at(ISO_WEEK);
    if (week) return token("W", week[0].length, { value: Number(week[1]) * 100 + Number(week[2]) });
    const numeric = at(NUMERIC);
    if (numeric) return token("N", numeric[0].length);
    const clock = at(CLOCK);
    if (clock) return token("@", clock[0].length);
    const across = at(ACROSS);
    if (across && isYear(Number(across[1])) && (Number(across[1]) + 1) % 100 === Number(across[2]))
      return token("y", across[0].length, {
        value: Number(across[1]),
        year: yearToken(Number(across[1]), true),
      });
    const other = at(NO_DATE);
    if (other) return token("#", other[0].length);
  }
  if (next === "%" || next === "٪") return token("#", digits.length);
  const ordinal = digits.length <= 2 && !" ,.)".includes(next) ? at(ORDINAL) : null;
  if (ordinal && isDay(Number(ordinal[1])))
    return token("d", ordinal[0].length, { value: Number(ordinal[1]), weak: true });
  if (digits.length <= 2 && isDay(Number(digits))) return token("d", digits.length);
  if (digits.length === 4 && isYear(Number(digits)))
    return token("y", 4, { year: yearToken(Number(digits), false) });
  return token("#", digits.length);
}

function yearToken(number: number, across: boolean) {
  return { number, back: 0, calendar: null, marked: false, across, nowruz: false };
}

function isDay(number: number): boolean {
  return number >= 1 && number <= 31;
}

const CALENDAR_NAMES: CalendarName[] = ["gregorian", "solar", "lunar"];

function isYear(number: number): boolean {
  return CALENDAR_NAMES.some((name) => isYearOf(name, number));
}
