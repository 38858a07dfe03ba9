import { scorePerPressure } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/**
 * What one signal holds of the index on every day `from … to`, in index points; element `day − from` (method §4).
 * 0 before it starts and where it does not count; null if the view does not know the signal.
 * The worked example, S3 on 2025-12-07: 10.952444.
 */
export function shareSeries(
  view: PackedSignals,
  method: Method,
  id: string,
  from: Day,
  to: Day,
): Float64Array | null {
  const packed = view.inGeneration(method.generation);
  const row = packed.ids.indexOf(id);
  if (row < 0) return null;
  const at = packed.family[row] as number;
  const family = FAMILIES[at];
  const line = new Float64Array(to - from + 1);
  if (!family) return line;
  const weight = weightList(method)[at] ?? 0;
  const { pressure } = indexSeries(packed, method, from, to);
  const fadings = familyFadings(method);
  for (let day = from; day <= to; day++) {
    const force = forceOn(packed, row, day, fadings);
    const factor = scorePerPressure(pressure[at]?.[day - from] ?? 0, method.kappa[family]);
    line[day - from] = force === 0 ? 0 : weight * factor * force;
  }
  return line;
}
