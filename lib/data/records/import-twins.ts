import {
  type Compared,
  compared,
  type Kinship,
  kinshipOf,
  LIKELY,
  likelinessOf,
  NEAR_DAYS,
} from "@/lib/codebook/likely-twin";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Day, Precision } from "@/lib/engine/signals/signal";

/** A signal that a new one is compared with: of the file, or one that stands. */
export interface Twin {
  id: string;
  title: string;
  start: string;
  end: string | null;
  precision: Precision;
  /** Whether it stands already; false: it is new itself. */
  stands: boolean;
  kinship: Kinship;
  because: string;
}

export interface TwinsOf {
  id: string;
  title: string;
  start: string;
  twins: Twin[];
}

/** What a comparison needs of a signal. */
export type Comparable = Pick<
  SignalRecord,
  | "id"
  | "title"
  | "text"
  | "family"
  | "type"
  | "start"
  | "end"
  | "precision"
  | "intensity"
  | "occurrences"
  | "facetOf"
  | "duplicateOf"
  | "countedIn"
  | "opens"
> & { addresses: (string | null)[] };

/** Signals told with their twins; a file with more is told to have more. */
export const TWINS_MOST = 500;
const TWINS_EACH = 3;

interface Placed {
  signal: Comparable;
  words: Compared;
  stands: boolean;
  /** Days that its start may lie on. */
  from: Day;
  to: Day;
}

/**
 * New signals that may be one with another: with one that stands, or with an earlier one of the file. Those that are linked, or facets
 * of one parent, are no question. Signals are compared by the days around their start, so that a large file stays usable.
 */
export function importTwins(created: readonly Comparable[], standing: readonly Comparable[]): TwinsOf[] {
  const byDay = new Map<Day, Placed[]>();
  const vague: Placed[] = [];
  const keep = (placed: Placed) => {
    // What reaches over many days would stand in every bucket.
    if (placed.from !== placed.to || placed.signal.occurrences > 1) vague.push(placed);
    else {
      const bucket = byDay.get(placed.from);
      if (bucket) bucket.push(placed);
      else byDay.set(placed.from, [placed]);
    }
  };
  for (const signal of standing) keep(place(signal, true));
  const found: TwinsOf[] = [];
  for (const signal of created) {
    if (found.length >= TWINS_MOST) break;
    const mine = place(signal, false);
    const near = vague.filter(({ from, to }) => from <= mine.to + NEAR_DAYS && to >= mine.from - NEAR_DAYS);
    for (let day = mine.from - NEAR_DAYS; day <= mine.to + NEAR_DAYS; day++)
      near.push(...(byDay.get(day) ?? []));
    const twins = twinsAmong(mine, near);
    if (twins.length > 0) found.push({ id: signal.id, title: signal.title, start: signal.start, twins });
    keep(mine);
  }
  return found;
}

function place(signal: Comparable, stands: boolean): Placed {
  const from = dayFromIso(signal.start);
  const last = signal.occurrences > 1 && signal.end !== null ? dayFromIso(signal.end) : from;
  return { signal, words: compared(signal), stands, from, to: lastDayOfPeriod(last, signal.precision) };
}

function twinsAmong(mine: Placed, near: readonly Placed[]): Twin[] {
  return near
    .flatMap(({ signal, words, stands }) => {
      if (areLinked(mine.signal, signal)) return [];
      const kinship = kinshipOf(mine.words, words);
      const { score, because } = likelinessOf(mine.words, words, kinship);
      const { id, title, start, end, precision } = signal;
      return score < LIKELY ? [] : [{ score, id, title, start, end, precision, stands, kinship, because }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, TWINS_EACH)
    .map(({ score: _, ...twin }) => twin);
}

function areLinked(one: Comparable, other: Comparable): boolean {
  const parent = (signal: Comparable) => signal.facetOf ?? signal.duplicateOf ?? signal.id;
  if (parent(one) === parent(other)) return true;
  const leads = (from: Comparable, to: Comparable) => from.countedIn === to.id || from.opens === to.id;
  return leads(one, other) || leads(other, one);
}
