import { count, formatMonth, formatSpan } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { VerdictTurn } from "./verdict-facts";

/** A span up to which its most likely month is worth naming alone, in days. */
const SHORT_SPAN = 92;

type Dated = Pick<VerdictTurn, "earliest" | "day" | "latest">;

const isShort = ({ earliest, latest }: Dated) => latest - earliest <= SHORT_SPAN;
const likely = ({ day }: Dated) => formatMonth(isoFromDay(day));

/**
 * Since when, in a sentence: the most likely month, which is said to be no more than that where the span is longer than a quarter.
 * `// 18 Aug … 8 Sep … 29 Sep 2025 => "since Sep 2025"`, `// Oct 2021 … Jan 2023 … Jul 2023 => "most likely since Jan 2023"`
 */
export function sinceWords(turn: Dated): string {
  return `${isShort(turn) ? "" : "most likely "}since ${likely(turn)}`;
}

/** When it was, in the same manner. `// => "in Sep 2025"`, `// => "most likely in Jan 2023"` */
export function whenWords(turn: Dated): string {
  return `${isShort(turn) ? "" : "most likely "}in ${likely(turn)}`;
}

/** How long happenings were sought. `weeksWords(0) // => "less than a week"`, `weeksWords(9) // => "9 weeks"` */
export function weeksWords(weeks: number): string {
  return weeks === 0 ? "less than a week" : count(weeks, "week");
}

/** The whole span of a turn, to the day. `// => "18 Aug – 29 Sep 2025"` */
export function spanWords({ earliest, latest }: Dated): string {
  return formatSpan(isoFromDay(earliest), isoFromDay(latest));
}
