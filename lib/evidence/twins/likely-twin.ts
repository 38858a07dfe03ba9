import { type Alike, alikeOf } from "./alike";
import type { Compared, Told } from "./told-signal";

/** Days around a happening in which another report of it may be dated. */
export const NEAR_DAYS = 7;
/** From here on somebody is asked. */
const LIKELY = 0.55;
/** Where nothing is asked and the two are shown side by side: of the same day, of what has no type yet. */
const SHOWN = { sameDay: 0.25, untyped: 0.4 };
/** The same far apart in time: what is told again is told in the same words of the same people. */
const LIKELY_AGAIN = 0.7;

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
 * `shown`: they are but shown, so that less is enough.
 * `likelyTwin(visit, sameVisit)` is `{ kinship: "same", score: 1.22, because: "the same day, the same type, similar words" }`
 */
export function likelyTwin(one: Compared, other: Compared, shown = false): LikelyTwin | null {
  const days = daysApart(one, other);
  if (days === null || days > NEAR_DAYS || areLinked(one, other)) return null;
  const kinship = kinshipOf(one, other);
  const { score, because } = alikeOf(one, other, { days, counted: kinship !== "same" });
  return score < (shown ? leastShown(one, other) : LIKELY) ? null : { kinship, score, because };
}

function leastShown(one: Told, other: Told): number {
  if (one.start === other.start && one.precision === other.precision) return SHOWN.sameDay;
  return one.type === "" ? SHOWN.untyped : LIKELY;
}

/**
 * Whether one may tell another again that lies further away: the same words of the same people, or what nobody can date to a day. An act
 * that has its day is another act however alike. null: no question. A speech of January that an agency prints in August is one.
 */
export function toldAgain(one: Compared, other: Compared): Alike | null {
  const days = daysApart(one, other);
  if (days === null || days <= NEAR_DAYS || areLinked(one, other) || !mayBeToldAgain(one, other)) return null;
  const alike = alikeOf(one, other, null);
  return alike.score < LIKELY_AGAIN || !alike.named ? null : alike;
}

/** Days between the nearest of their spans, 0 where they meet; null: one has none. */
function daysApart(one: Compared, other: Compared): number | null {
  let least: number | null = null;
  for (const { from, to } of one.spans)
    for (const span of other.spans) {
      const apart = Math.max(0, span.from - to, from - span.to);
      if (least === null || apart < least) least = apart;
    }
  return least;
}

function mayBeToldAgain(one: Told, other: Told): boolean {
  if (one.type === "context") return false;
  if (one.family !== other.family || one.type !== other.type || one.occurrences > 1 || other.occurrences > 1)
    return false;
  return one.family === "RHETORIC" || one.precision !== "day" || other.precision !== "day";
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
