import { dayLevels } from "@/lib/engine/index/day-levels";
import { scorePerPressure } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { Heaviest } from "./heaviest";

/** What one signal holds of the index on a day. */
export interface SignalShare {
  id: string;
  family: Family;
  /** Index points; the shares of all signals sum to the index. */
  share: number;
  /** x, −10 … 10. */
  force: number;
}

/**
 * Exact shares of the index on a day (method §4), one for every counting signal that has started, in order of start:
 * C = w_f · S_f / P_f · x. The worked example on 2025-12-07: S1 8.573109, S2 −10.348009.
 */
export function shares(view: PackedSignals, method: Method, day: Day): SignalShare[] {
  const packed = view.inGeneration(method.generation);
  const listed: SignalShare[] = [];
  eachShare(packed, method, day, (row, share, force) => {
    const family = FAMILIES[packed.family[row] as number];
    if (family) listed.push({ id: packed.ids[row] ?? "", family, share, force });
  });
  return listed;
}

/**
 * Tells the same shares by row, with the force, without an object for each.
 * Throws RangeError where the signals are of another generation than the method, since their rows are other ones.
 */
export function eachShare(
  packed: PackedSignals,
  method: Method,
  day: Day,
  tell: (row: number, share: number, force: number) => void,
): void {
  if (packed.generation !== method.generation)
    throw new RangeError("signals and method are of one generation");
  const { pressure } = dayLevels(packed, method, day);
  const weights = weightList(method);
  const fadings = familyFadings(method);
  const factors = FAMILIES.map(
    (family, at) => (weights[at] ?? 0) * scorePerPressure(pressure[at] ?? 0, method.kappa[family]),
  );
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++) {
    if (packed.counting[row] === 0) continue;
    const force = forceOn(packed, row, day, fadings);
    tell(row, (factors[packed.family[row] as number] as number) * force, force);
  }
}

/**
 * The `most` largest shares of either sign on a day, with the days on which the signals start; the largest first, of equals the earlier in order of
 * start.
 */
export function largestShares(
  view: PackedSignals,
  method: Method,
  day: Day,
  most: number,
): { warming: DatedShare[]; cooling: DatedShare[] } {
  const packed = view.inGeneration(method.generation);
  const values = new Float64Array(packed.count);
  const warming = new Heaviest(most);
  const cooling = new Heaviest(most);
  eachShare(packed, method, day, (row, share) => {
    values[row] = share;
    if (share > 0) warming.add(share, row);
    else if (share < 0) cooling.add(share, row);
  });
  const dated = (row: number): DatedShare => ({
    id: packed.ids[row] ?? "",
    day: packed.start[row] as number,
    share: values[row] as number,
  });
  return { warming: warming.places.map(dated), cooling: cooling.places.map(dated) };
}

/** The share of a signal with the day that it starts on. */
interface DatedShare {
  id: string;
  day: Day;
  share: number;
}

/** What each family holds of the index on a day, w_f · S_f in index points; null where it has no signal yet. */
export function familyShares(packed: PackedSignals, method: Method, day: Day): Record<Family, number | null> {
  const levels = dayLevels(packed, method, day);
  const weights = weightList(method);
  const [DIPLOMATIC = null, RHETORIC = null, TRADE = null, ENERGY = null, SECURITY = null] = FAMILIES.map(
    (_, at) => {
      const score = levels.score[at] ?? Number.NaN;
      return Number.isNaN(score) ? null : (weights[at] ?? 0) * score;
    },
  );
  return { DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY };
}
