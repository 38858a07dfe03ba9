import { type Day, PRECISIONS } from "@/lib/engine/signals/signal";
import { coveredDays, isoDayOrNull } from "./date-reading";
import { overlap, tellingWords } from "./likeness";

/** Days around a happening in which another report of it may be dated. */
export const NEAR_DAYS = 7;
/** From here on somebody is asked. */
export const LIKELY = 0.55;

/** What a signal may be to another: the same happening, one that it counts, or a count that it is one of. */
export type Kinship = "same" | "one of it" | "counts it";

/** What tells signals apart, as typed or as coded. */
export interface Told {
  title: string;
  text: string;
  family: string;
  type: string;
  /** ISO days; as typed they may be none. */
  start: string;
  end: string | null;
  /** NaN while none is typed. */
  intensity: number;
  /** 2 or more: a tally; NaN while it cannot be read. */
  occurrences: number;
  addresses: readonly (string | null)[];
}

/** The same with its telling words, which are looked for once. */
export interface Compared extends Told {
  titleWords: ReadonlySet<string>;
  allWords: ReadonlySet<string>;
}

export function compared(told: Told): Compared {
  const titleWords = tellingWords(told.title);
  return { ...told, titleWords, allWords: tellingWords(`${told.title} ${told.text}`) };
}

/** First and last day that a signal may have happened on; null where no day can be read. */
export function toldDays(told: { start: string; end: string | null; precision: string }): {
  from: Day;
  to: Day;
} | null {
  const start = isoDayOrNull(told.start);
  if (start === null) return null;
  const end = told.end === null ? start : (isoDayOrNull(told.end) ?? start);
  return coveredDays({ start, end, precision: PRECISIONS.find((one) => one === told.precision) ?? "day" });
}

/** What one may be to another. A count and a single happening of its family and sign within its days are never the same happening. */
export function kinshipOf(one: Told, other: Told): Kinship {
  if (one.family !== other.family || one.intensity * other.intensity < 0) return "same";
  const within = (day: string, counted: { start: string; end: string | null }) =>
    day >= counted.start && day <= (counted.end ?? counted.start);
  if (other.occurrences > 1 && one.occurrences === 1 && within(one.start, other)) return "one of it";
  if (one.occurrences > 1 && other.occurrences === 1 && within(other.start, one)) return "counts it";
  return "same";
}

/**
 * How likely two signals that are near in time are one, and what is alike, in words. From LIKELY on they are asked about; the score is
 * no probability. Two reports of one attack by the same type, day and words: 0.7 + 0.25 + 0.12 = 1.07.
 */
export function likelinessOf(
  one: Compared,
  other: Compared,
  kinship: Kinship,
): { score: number; because: string } {
  const words = Math.max(
    overlap(one.titleWords, other.titleWords),
    0.8 * overlap(one.allWords, other.allWords),
  );
  const sameFamily = one.family === other.family;
  const sameType = one.type === other.type && sameFamily;
  const sameDay = one.start === other.start;
  // A clash within the days of a count of clashes is asked about whatever its words.
  const counted = kinship === "one of it" && sameType;
  const sameSource = other.addresses.some((address) => address !== null && one.addresses.includes(address));
  const score =
    0.7 * words +
    (sameType ? 0.25 : sameFamily ? 0.12 : 0) +
    (sameDay ? 0.12 : 0) +
    (sameSource || counted ? 0.4 : 0);
  const alike = [
    sameSource ? "the same source" : "",
    kinship !== "same" ? "within its days" : sameDay ? "the same day" : "near in time",
    sameType ? "the same type" : sameFamily ? "the same family" : "",
    words >= 0.4 ? "similar words" : "",
  ];
  return { score, because: alike.filter(Boolean).join(", ") };
}
