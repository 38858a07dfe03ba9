import { pauses } from "@/lib/data/readings/certainty/in-slices";
import type { Comparable } from "@/lib/data/signals/comparables";
import type { Day, Precision } from "@/lib/engine/signals/signal";
import type { NameDictionary } from "@/lib/evidence/names/name-dictionary";
import { type Kinship, likelyTwin, NEAR_DAYS } from "@/lib/evidence/twins/likely-twin";
import { type Compared, compared } from "@/lib/evidence/twins/told-signal";

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

/** Signals told with their twins; a file with more is told to have more. */
export const TWINS_MOST = 500;
const TWINS_EACH = 3;

type Placed = Comparable & Compared & { stands: boolean };

/**
 * New signals that may be one with another: with one that stands, or with an earlier one of the file. Those that are linked, or facets
 * of one parent, are no question. Signals are compared by the days around their start, so that a large file stays usable.
 */
export async function importTwins(
  created: readonly Comparable[],
  standing: readonly Comparable[],
  names: NameDictionary,
): Promise<TwinsOf[]> {
  const pause = pauses();
  const byDay = new Map<Day, Placed[]>();
  const long = new Set<Placed>();
  const keep = (placed: Placed) => {
    for (const { from, to } of placed.spans) {
      const bucket = byDay.get(from);
      // What reaches over many days would stand in every bucket.
      if (from !== to) long.add(placed);
      else if (bucket) bucket.push(placed);
      else byDay.set(from, [placed]);
    }
  };
  for (const signal of standing) {
    await pause();
    keep({ ...compared(signal, names), stands: true });
  }
  const found: TwinsOf[] = [];
  for (const signal of created) {
    await pause();
    if (found.length >= TWINS_MOST) break;
    const mine = { ...compared(signal, names), stands: false };
    const near = new Set(long);
    for (const { from, to } of mine.spans)
      for (let day = from - NEAR_DAYS; day <= to + NEAR_DAYS; day++)
        for (const other of byDay.get(day) ?? []) near.add(other);
    const twins = twinsAmong(mine, [...near]);
    if (twins.length > 0) found.push({ id: signal.id, title: signal.title, start: signal.start, twins });
    keep(mine);
  }
  return found;
}

function twinsAmong(mine: Placed, near: readonly Placed[]): Twin[] {
  return near
    .flatMap((other) => {
      const likely = likelyTwin(mine, other);
      if (!likely) return [];
      const { id, title, start, end, precision, stands } = other;
      return [{ ...likely, id, title, start, end, precision, stands }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, TWINS_EACH)
    .map(({ score: _, ...twin }) => twin);
}
