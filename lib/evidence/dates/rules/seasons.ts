import { civilOfDay, dayOfCivil } from "@/lib/engine/calendar/day";
import type { Precision } from "@/lib/engine/signals/signal";
import type { DateReading } from "@/lib/evidence/dates/date-answer";
import { periodReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, Token } from "@/lib/evidence/dates/token";
import { choice } from "./choice";
import { calendarOfYear, yearNumber } from "./years";

/** Seasons of the northern half of the world; none is a calendar period, so each takes the one that ends last within or after it. */
const SEASONS: Record<number, { month: number; precision: Precision; why: string }> = {
  1: {
    month: 3,
    precision: "half-year",
    why: "spring is March to May; counted as certain by the end of June",
  },
  2: {
    month: 7,
    precision: "quarter",
    why: "summer is June to August; counted as certain by the end of September",
  },
  3: {
    month: 9,
    precision: "half-year",
    why: "autumn is September to November; counted as certain by the end of December",
  },
  4: {
    month: 1,
    precision: "quarter",
    why: "winter is December to February; counted as certain by the end of March",
  },
};
const WINTER = 4;
/** Nowruz of a solar year lies in this many years more. */
const NOWRUZ = 621;

export const SEASON_WORDS = rules({
  pattern: "[plt]? [-~]{0,2} S ~? l? t? (?: [,~iC]{0,2} y (?: [-/] y )? )?",
  make: seasonNamed,
});

function seasonNamed(tokens: Token[], { reference, before }: Around): Partial<Token> | null {
  const word = tokens.find(({ role }) => role === "S");
  const years = tokens.flatMap(({ year }) => (year ? [year] : []));
  const season = SEASONS[word?.value ?? 0];
  if (!word || !season) return null;
  const [named, second] = years;
  if (!named) return seasonOf(tokens, word, reference, before);
  const calendar = calendarOfYear(named, reference);
  const number = yearNumber(named, calendar, reference);
  if (number === null || calendar === "lunar") return null;
  if (second && second.number !== number + 1) return null;
  const winter = word.value === WINTER;
  const base = calendar === "solar" ? number + NOWRUZ : number;
  const next = winter && (calendar === "solar" || named.across || second !== undefined) ? 1 : 0;
  if ((named.across || second) && !winter) return null;
  const reading = periodReading(base + next, season.month, season.precision, season.why);
  if (!reading) return null;
  // “Winter 2024” may be the one before or after.
  const other =
    winter && next === 0 ? periodReading(base + 1, season.month, season.precision, season.why) : null;
  if (other)
    return {
      role: "Q",
      answer: choice(
        [
          { kind: "read", reading },
          { kind: "read", reading: other },
        ],
        "A winter lies in two years",
      ),
      sure: true,
    };
  return { role: "Q", answer: { kind: "read", reading }, sure: true };
}

/** A season without its year: the latest that had begun; “last” the latest that was over, “this” one of the report’s own year. */
function seasonOf(
  tokens: Token[],
  word: Token,
  reference: number,
  before: Token | undefined,
): Partial<Token> | null {
  const season = SEASONS[word.value];
  if (!season) return null;
  const now = civilOfDay(reference);
  const begun = season.month > now.month ? now.year - 1 : now.year;
  const has = (role: string) => tokens.find((one) => one.role === role);
  if (has("t") && begun !== now.year) return null;
  // In December the winter has begun, but not yet its quarter.
  if (word.value === WINTER && now.month === 12) return null;
  const over = lastMonth(word.value, begun) < reference;
  const back = has("l")?.value === 1 && !over ? begun - 1 : begun;
  const reading: DateReading | null = periodReading(
    back,
    season.month,
    season.precision,
    `${season.why}; the latest before the report`,
  );
  const leading = before?.role === "i" || has("t") || has("l") || has("p");
  return reading && { role: "Q", answer: { kind: "read", reading }, sure: Boolean(leading) };
}

/** Behind the season’s own last day. */
function lastMonth(season: number, year: number): number {
  const month = { 1: 6, 2: 9, 3: 12, 4: 3 }[season] ?? 3;
  return dayOfCivil({ year, month, dayOfMonth: 1 });
}
