import { type Rule, rules } from "@/lib/evidence/dates/reduce";
import { resolveDays } from "@/lib/evidence/dates/resolve-days";
import type { Around, NamedDays, Token } from "@/lib/evidence/dates/token";

/** What stands beside dated days: the day of the week, and the same day in another calendar. */
const CALENDARS_BESIDE: Rule[] = [
  { pattern: "P (?: [,/C~J-]{0,4} P ){1,2}", make: inCalendars },
  { pattern: "P [~C,]{0,2} [(] [C~J]{0,2} P (?: [C,/~J-]{1,3} P )? [)]", make: inCalendars },
];

export const BESIDE_DAYS = rules(
  // “Late on Wednesday”, “early Sunday”: of the day.
  {
    pattern: "p i? (?= w | ~? P )",
    make: ([part]) => (/^(?:early|late)$/i.test(part?.text ?? "") ? { role: "e" } : null),
  },
  ...CALENDARS_BESIDE,
  { pattern: "J? w [J~ei]{0,4} ,? [(] [~iJ]{0,2} P [)] (?: ,? y )?", make: withWeekday },
  { pattern: "(?: n ~? )? J? w [J~eni]{0,4} [,/]? [~iJ-]{0,3} P", make: withWeekday },
  { pattern: "P ,? [~iJ]{0,2} w J? | P [(] [~iJ]{0,2} w J? [)]", make: withWeekday },
  ...CALENDARS_BESIDE,
);

function withWeekday(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const dated = tokens.find(({ role }) => role === "P");
  const word = tokens.find(({ role }) => role === "w");
  const year = tokens.find(({ role }) => role === "y")?.year;
  if (!dated?.days || !word || dated.days.weekday) return null;
  const days: NamedDays = { ...dated.days, weekday: { number: word.value, words: word.text } };
  const night = tokens.find(({ role }) => role === "n");
  const named: NamedDays = {
    ...days,
    year: days.year ?? year ?? null,
    note: night ? "the night" : days.note,
    eve: days.eve || (night?.value === 2 && days.join === "one"),
  };
  // Dushanbe and Monday are one word: a city in front of a date does not contradict it.
  const city = isCity(word.text) && !tokens.some(({ role }) => role === "J");
  if (city && resolveDays(named, reference).kind !== "read") return null;
  return { role: "P", weak: false, days: named };
}

function inCalendars(tokens: Token[]): Partial<Token> | null {
  const dated = tokens.filter(({ role }) => role === "P").flatMap(({ days }) => (days ? [days] : []));
  const [first, ...others] = dated.flatMap((days) => [days, ...days.twins]);
  if (!first) return null;
  // Two dates of one calendar are two dates.
  if (new Set([first, ...others].map(({ calendar }) => calendar)).size <= others.length) return null;
  return {
    role: "P",
    weak: false,
    days: { ...first, twins: others.map((days) => ({ ...days, twins: [] })) },
  };
}

/** Monday in Tajik and Persian, and the capital. */
export function isCity(word: string): boolean {
  return /^(?:душанбе|دو)/iu.test(word);
}
