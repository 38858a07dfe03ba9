import { dayInCalendar, isYearOf } from "@/lib/evidence/dates/calendars/calendars";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, NamedDays, NamedYear, Token } from "@/lib/evidence/dates/token";

/** One to six days that share a month: “15–18”, “24 or 26”, “26, 28 and 30”, “с 15 по 18”. */
const GROUP = "d (?: [~J]{0,2} [-TAO/,] [~iJ]? d ){0,5}";
const YEAR = "(?: [,~-]{0,2} y )?";
const PREFIX = "(?: [fFb] [~J]? | n [~fF]{0,2} )?";

/** A month before its day, and a sign between two of them that is no part of either: “Oct. 28–Nov. 3”, “Oct. 28/Nov. 3”. */
const AFTER_A_DAY = "(?<= m ~? d (?: [,~]{0,2} y )? )";
const BEFORE_A_DAY = "(?= ~? m ~? d )";

/** “اول تا سوم قوس”, “the first and third of November”: of ordinals in a row each is a day. */
const NEXT = "(?: ~? [TAO-] [~iJ]? [od] | , o )";

/** Days with their month, in the orders of all five languages. */
export const DAYS = rules(
  { pattern: `${AFTER_A_DAY} - ${BEFORE_A_DAY}`, make: ([sign]) => ({ ...sign, role: "T" }) },
  { pattern: "(?<= d [~J-]? m [,~]? y ) - (?= d [~J-]? m )", make: ([sign]) => ({ ...sign, role: "T" }) },
  { pattern: `${AFTER_A_DAY} / ${BEFORE_A_DAY}`, make: ([sign]) => ({ ...sign, role: "O" }) },
  { pattern: `o (?= ${NEXT}{1,4} [~J]{0,2} m )`, make: dayInWords },
  { pattern: "(?<= d ~? [TAO-] [~iJ]? ) o (?= [~J]{0,2} m )", make: dayInWords },
  // Pashto “۲۴ مه” is an ordinal after the month and May before a year.
  { pattern: "d m", make: ([day, may], { before, beforeThat }) => ordinal(day, may, before, beforeThat) },
  // “В 2024 году, 15 ноября”: the year in front, where none stands behind.
  {
    pattern: `(?<! m [,~]? ) y [,~]? [~iJ]{0,2} ${GROUP} [~J-]{0,2} m (?! [,~-]{0,2} y )`,
    make: daysNamed,
  },
  { pattern: `${PREFIX} ${GROUP} [~J-]{0,2} m ${YEAR}`, make: daysNamed },
  {
    pattern: `(?<! m [,~]? ) y [,~i]{0,3} m [~iF]{0,3} ${GROUP} (?: ~? [Jb] )? (?! [~-]?m )`,
    make: daysNamed,
  },
  { pattern: `${PREFIX} m [~iF]{0,3} ${GROUP} (?: ~? [Jb] )? (?! ~?m ) ${YEAR}`, make: daysNamed },
  { pattern: `o ~? m ${YEAR}`, make: firstOfMonth },
);

/** Of halves, quarters and weeks it is a number: “هفته اول و دوم قوس”. */
const isOfPeriod = (before: Token | undefined): boolean =>
  before !== undefined && "hKq".includes(before.role);

function dayInWords([word]: Token[], { before }: Around): Partial<Token> | null {
  return word && !isOfPeriod(before) ? { ...word, role: "d" } : null;
}

/** Whether days in words are something else: weeks, “fifth November” (not “fifth of November”), or only the end of a number. */
function isNoDayInWords(tokens: Token[], { before, beforeThat }: Around): boolean {
  const last = tokens.findLastIndex(({ role }) => role === "d");
  const first = tokens.find(({ role }) => role === "d");
  if (!first || !/^\p{L}/u.test(first.text)) return false;
  const next = tokens[last + 1];
  if (/^[a-z]/i.test(first.text) && next?.role === "m") return true;
  const ten = (token: Token | undefined) => token?.role === "c" && token.value >= 20;
  return isOfPeriod(before) || ten(before) || (before?.role === "A" && ten(beforeThat));
}

function ordinal(day?: Token, may?: Token, before?: Token, beforeThat?: Token): Partial<Token> | null {
  const month = before?.role === "m" ? before : beforeThat?.role === "m" && before?.role !== "d";
  return day && month && (may?.text === "مه" || may?.text === "مې") ? { role: "d", value: day.value } : null;
}

function daysNamed(tokens: Token[], around: Around): Partial<Token> | null {
  const month = tokens.find(({ role }) => role === "m");
  const days = tokens.filter(({ role }) => role === "d").map(({ value }) => value);
  const year = tokens.find(({ role }) => role === "y")?.year ?? null;
  if (!month?.calendar || cutOut(tokens, around) || isNoDayInWords(tokens, around)) return null;
  const night = tokens.find(({ role }) => role === "n");
  const join = joinOf(tokens, days, night);
  // What begins, and between what, is another rule's.
  if (join === null || (join === "one" && "fFb".includes(tokens[0]?.role ?? ""))) return null;
  if (!possible(month.calendar, month.value, days, year)) return null;
  const intoDay = night?.value === 1 && join === "one";
  const named: NamedDays = {
    calendar: month.calendar,
    month: month.value,
    days: intoDay ? [(days[0] ?? 0) - 1, ...days] : days,
    join: intoDay ? "range" : join,
    note: night ? "the night" : "",
    eve: night?.value === 2 && join === "one",
    year,
    weekday: null,
    twins: [],
    otherwise: [],
  };
  // “On 26 November 2000 people …”
  const round = year?.number != null && year.number % 100 === 0 && year.number >= 1900 && !year.marked;
  if (round && around.after?.role === "z" && tokens.at(-1)?.role === "y")
    named.otherwise = [{ ...named, year: null }];
  // “12 мая. 2024”: a year behind the dot of an abbreviation, or the next sentence.
  const { after, afterThat } = around;
  if (!year && after?.role === "." && after.from === tokens.at(-1)?.to && afterThat?.role === "y")
    named.otherwise = [{ ...named, year: afterThat.year ?? null }];
  return { role: "P", value: 0, weak: month.weak && !year && !/^\p{Lu}/u.test(month.text), days: named };
}

/** What stands between the days; null: the words are not one wording. */
function joinOf(tokens: Token[], days: number[], night: Token | undefined): NamedDays["join"] | null {
  if (days.length === 1) return "one";
  const first = tokens.findIndex(({ role }) => role === "d");
  const last = tokens.findLastIndex(({ role }) => role === "d");
  const signs = new Set(tokens.slice(first, last).map(({ role }) => role));
  const [from, to] = [days[0] ?? 0, days.at(-1) ?? 0];
  const between = tokens.some(({ role }) => role === "b");
  const whole = days.length === 2 && from < to;
  if (whole && (signs.has("-") || signs.has("T") || (between && signs.has("A")))) return "range";
  // A night has two days, however they are joined.
  if (whole && night && to === from + 1) return "range";
  if (signs.has("-") || signs.has("T") || between) return null;
  return signs.has("O") ? "choice" : "list";
}

/** Whether a number beside the words may belong to them, so that they would be read in part. */
function cutOut(tokens: Token[], { before, beforeThat, after, afterThat }: Around): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  // “د ۱۴۰۴ کال د کب ۳۰مه”: a year in front that did not have the day.
  if (first?.role === "m" && (before?.role === "y" || (before?.role === "~" && beforeThat?.role === "y")))
    return true;
  // “С 25 по 3 ноября”: days that do not follow one another are not the second alone.
  if (first?.role === "d" && before && "TO-".includes(before.role) && beforeThat?.role === "d") return true;
  const joined = before && "-/".includes(before.role) && beforeThat && "dy#N".includes(beforeThat.role);
  if (joined && before.from === beforeThat.to) return true;
  if (first?.role === "m" && before && "d-".includes(before.role) && before.to >= first.from - 1)
    return before.role === "d" || beforeThat?.role === "d";
  if (last?.role === "y" || !after || after.from > (last?.to ?? 0) + 1) return false;
  // “15 November 24”: a year, or how many? Before a word it is how many.
  return after.role === "y" || (after.role === "d" && afterThat?.role !== "z");
}

function possible(
  calendar: NamedDays["calendar"],
  month: number,
  days: number[],
  year: NamedYear | null,
): boolean {
  if (year?.calendar && year.calendar !== calendar) return false;
  if (year?.number != null && !isYearOf(calendar, year.number)) return false;
  // A leap year for all: whether the year that is meant has the day is seen once it is known.
  const number = year?.number ?? { gregorian: 2024, solar: 1403, lunar: 1447 }[calendar];
  return days.every((dayOfMonth) => dayInCalendar(calendar, { year: number, month, dayOfMonth }) !== null);
}

/** “первого декабря”, “اول حمل”, “the third of November”; in English not “first November”. */
function firstOfMonth(tokens: Token[], around: Around): Partial<Token> | null {
  const [word, next] = tokens;
  if (!word || (/[a-z]/i.test(word.text) && next?.role !== "~")) return null;
  // “двадцать первого” in another spelling: the tens would be lost, as would the first of two; “نیمه اول”: half of the month.
  const { before, beforeThat } = around;
  if (
    before?.role === "c" ||
    isOfPeriod(before) ||
    (before && "AOT-".includes(before.role) && beforeThat && "co".includes(beforeThat.role))
  )
    return null;
  return daysNamed([{ ...word, role: "d" }, ...tokens.slice(1)], around);
}
