import { weekday } from "@/lib/engine/calendar/iso-week";
import { dayReading } from "@/lib/evidence/dates/readings";
import { NIGHT } from "@/lib/evidence/dates/resolve-days";
import type { Around, Token } from "@/lib/evidence/dates/token";
import { isCity } from "./beside-days";
import { among, read, week, weekFromSaturday } from "./counted-back";
import { isArabicScript } from "./years";

/** “Tuesday last week”, “во вторник на прошлой неделе”. */
export function dayOfWeek(tokens: Token[], { reference }: Around): Partial<Token> | null {
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
export function weekdayNamed(
  tokens: Token[],
  { reference, before, beforeThat, after, afterThat }: Around,
): Partial<Token> | null {
  const day = tokens.find(({ role }) => role === "w");
  // “It was a Friday” tells of another day.
  if (!day || before?.role === "x" || before?.role === "c" || after?.role === "x") return null;
  if (before?.role === "," && beforeThat?.role === "x") return null;
  // “The last Saturday of November”
  if (after?.role === "~" && afterThat?.role === "Q") return null;
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
export function relativeWeekday(tokens: Token[], { reference }: Around): Partial<Token> | null {
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
