import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Method } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

/** Signals named of each kind. */
const NAMED = 2;

/** A signal that weighs on the index of a Sunday. */
export interface CarriedShare {
  slug: string;
  /** Its share of the index, in points. */
  share: number;
  /** ISO day by which its weight is half of what it is now; null: it stands, and does not fade. */
  halvedOn: string | null;
}

/** What a week found in place. */
export interface Carried {
  /** The newest signal that is no count over a longer time, and the ISO day from which it counts; null: there is none. */
  lastNew: { slug: string; day: string } | null;
  /** What weighs most of what stands, and of what is over and fades; the largest first. */
  standing: CarriedShare[];
  fading: CarriedShare[];
}

/**
 * What weighs on the index of a day from before, and since when nothing came. What is over halves in one half-life of its family
 * (method §1), whenever it ended. A count that is still being spread over its days is neither standing nor fading.
 */
export function carriedOn(view: PackedSignals, method: Method, day: Day): Carried {
  const packed = view.inGeneration(method.generation);
  const rowOf = new Map(packed.ids.map((id, row) => [id, row]));
  let last = -1;
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++)
    if (packed.counting[row] === 1 && !packed.tallies.has(row)) last = row;
  const weighing = shares(packed, method, day)
    .filter(({ share }) => share !== 0)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.id < b.id ? -1 : 1));
  const endOf = (id: string) => packed.end[rowOf.get(id) ?? -1] ?? Number.NaN;
  const isCount = (id: string) => packed.tallies.has(rowOf.get(id) ?? -1);
  return {
    lastNew:
      last < 0 ? null : { slug: packed.ids[last] ?? "", day: isoFromDay(packed.start[last] as number) },
    standing: weighing
      .filter(({ id }) => endOf(id) > day && !isCount(id))
      .slice(0, NAMED)
      .map(({ id, share }) => ({ slug: id, share, halvedOn: null })),
    fading: weighing
      .filter(({ id }) => endOf(id) <= day)
      .slice(0, NAMED)
      .map(({ id, family, share }) => ({
        slug: id,
        share,
        halvedOn: isoFromDay(day + Math.ceil(method.halfLives[family])),
      })),
  };
}
