import { scorePerPressure } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

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
  const series = indexSeries(packed, method, day, day);
  const weights = weightList(method);
  const fadings = familyFadings(method);
  const factors = FAMILIES.map(
    (family, at) =>
      (weights[at] ?? 0) * scorePerPressure(series.pressure[at]?.[0] ?? 0, method.kappa[family]),
  );
  const listed: SignalShare[] = [];
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++) {
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (packed.counting[row] === 0 || !family) continue;
    const force = forceOn(packed, row, day, fadings);
    listed.push({ id: packed.ids[row] ?? "", family, share: (factors[at] as number) * force, force });
  }
  return listed;
}

/** What each family holds of the index on a day, w_f · S_f in index points; null where it has no signal yet. */
export function familyShares(packed: PackedSignals, method: Method, day: Day): Record<Family, number | null> {
  const series = indexSeries(packed, method, day, day);
  const weights = weightList(method);
  const [DIPLOMATIC = null, RHETORIC = null, TRADE = null, ENERGY = null, SECURITY = null] = FAMILIES.map(
    (_, at) => {
      const score = series.score[at]?.[0] ?? Number.NaN;
      return Number.isNaN(score) ? null : (weights[at] ?? 0) * score;
    },
  );
  return { DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY };
}
