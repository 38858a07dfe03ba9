import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { readPeriodWords } from "@/lib/codebook/date-words";
import type { Day } from "@/lib/engine/signals/signal";
import type { DateAnswer, DateReading } from "./date-answer";

const LONGEST = 200;

/**
 * Reads the date in words that a coder typed or marked. `reference` is the day of the report, from which “last
 * Tuesday” is counted back; `latest` a day after which nothing may lie.
 */
export function readDateWords(words: string, reference: Day, latest: Day | null = null): DateAnswer {
  const text = words.trim();
  if (text === "" || text.length > LONGEST) return { kind: "none" };
  const plain = isoDayOrNull(text);
  const reading: DateReading | null =
    plain === null
      ? readPeriodWords(text, reference)
      : { start: plain, end: plain, precision: "day", basis: "the day as written" };
  if (!reading || (latest !== null && reading.start > latest)) return { kind: "none" };
  return { kind: "read", reading };
}
