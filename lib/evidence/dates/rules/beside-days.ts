import { rules } from "@/lib/evidence/dates/reduce";
import type { NamedDays, NamedYear, Token } from "@/lib/evidence/dates/token";

/** What stands beside dated days: the day of the week, and the same day in another calendar. */
export const BESIDE_DAYS = rules(
  { pattern: "J? w [J~e]{0,2} [,(] [~iJ]{0,2} P [)] ,? y", make: withWeekday },
  { pattern: "J? w [J~eni]{0,3} [,(/]? [~iJ-]{0,3} P [)]?", make: withWeekday },
  { pattern: "P [,(]? [~iJ]{0,2} w (?:J? [)])?", make: withWeekday },
  { pattern: `P ${"(?: [,(/C~J-]{1,4} P [)]? )"}{1,2}`, make: inCalendars },
  { pattern: "P (?: [(]? P [)]? ){1,2}", make: inCalendars },
);

function withWeekday(tokens: Token[]): Partial<Token> | null {
  const dated = tokens.find(({ role }) => role === "P");
  const word = tokens.find(({ role }) => role === "w");
  const year = tokens.find(({ role }) => role === "y")?.year;
  if (!dated?.days || !word || dated.days.weekday) return null;
  if (!balanced(tokens)) return null;
  const days: NamedDays = { ...dated.days, weekday: { number: word.value, words: word.text } };
  return { role: "P", weak: false, days: year ? (dated.days.year ? days : withYear(days, year)) : days };
}

function withYear(days: NamedDays, year: NamedYear): NamedDays {
  return { ...days, year };
}

function inCalendars(tokens: Token[]): Partial<Token> | null {
  const dated = tokens.filter(({ role }) => role === "P").flatMap(({ days }) => (days ? [days] : []));
  const [first, ...twins] = dated;
  if (!first || !balanced(tokens)) return null;
  // Two dates of one calendar are two dates.
  if (new Set(dated.map(({ calendar }) => calendar)).size < dated.length) return null;
  return { role: "P", weak: false, days: { ...first, twins } };
}

function balanced(tokens: Token[]): boolean {
  const count = (sign: string) => tokens.filter(({ role }) => role === sign).length;
  return count("(") === count(")");
}
