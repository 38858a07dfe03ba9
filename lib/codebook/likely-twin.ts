import { overlap } from "./likeness";
import type { Compared, Told } from "./told-signal";

/** Days around a happening in which another report of it may be dated. */
export const NEAR_DAYS = 7;
/** From here on somebody is asked. */
const LIKELY = 0.55;

/** What a signal may be to another: the same happening, one that it counts, or a count that it is one of. */
export type Kinship = "same" | "one of it" | "counts it";

/** What one signal may be to another, and why somebody is asked. */
export interface LikelyTwin {
  kinship: Kinship;
  score: number;
  /** What is alike, in words. */
  because: string;
}

/**
 * What another signal may be to one, as the desk and an import ask about it; null: no question. Those that are linked, or are other sides
 * of one happening, are none, nor are those that lie further apart than NEAR_DAYS.
 * `likelyTwin(visit, sameVisit) // => { kinship: "same", score: 1.07, because: "the same day, the same type, similar words" }`
 */
export function likelyTwin(one: Compared, other: Compared): LikelyTwin | null {
  if (!areNear(one, other) || areLinked(one, other)) return null;
  const kinship = kinshipOf(one, other);
  const likely = likelinessOf(one, other, kinship);
  return likely.score < LIKELY ? null : { kinship, ...likely };
}

function areNear(one: Compared, other: Compared): boolean {
  return one.spans.some(({ from, to }) =>
    other.spans.some((span) => span.from <= to + NEAR_DAYS && span.to >= from - NEAR_DAYS),
  );
}

function areLinked(one: Told, other: Told): boolean {
  const parent = (signal: Told) => signal.facetOf ?? signal.duplicateOf ?? signal.id;
  if (parent(one) === parent(other)) return true;
  const leads = ({ facetOf, duplicateOf, countedIn, opens }: Told, to: Told) =>
    [facetOf, duplicateOf, countedIn, opens].includes(to.id);
  return leads(one, other) || leads(other, one);
}

/** What one may be to another. A count and a single happening of its family and sign within its days are never the same happening. */
function kinshipOf(one: Told, other: Told): Kinship {
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
function likelinessOf(one: Compared, other: Compared, kinship: Kinship): { score: number; because: string } {
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
