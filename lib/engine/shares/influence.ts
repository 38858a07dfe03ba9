import { scoreSlope } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { entryOf } from "./change-shares";

/** How far the arrival of one signal moved the index. */
export interface Mover {
  id: string;
  family: Family;
  /** The day that it started to count. */
  day: Day;
  /** Its share of the change from the day before to that day, index points. */
  share: number;
}

/**
 * The `n` signals whose arrival moved the index most, of those that started to count in `from … to`, both inclusive: by
 * the size of their share of the change of that one day (method §5), the largest first. Signals that moved nothing are left
 * out.
 */
export function largestMovers(view: PackedSignals, method: Method, from: Day, to: Day, n: number): Mover[] {
  const packed = view.inGeneration(method.generation);
  const series = indexSeries(packed, method, from - 1, to);
  const weights = weightList(method);
  const fadings = familyFadings(method);
  const movers = new Map<string, Mover>();
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= to; row++) {
    const day = packed.start[row] as number;
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (day < from || packed.counting[row] === 0 || !family) continue;
    const element = day - series.from;
    const before = series.pressure[at]?.[element - 1] ?? 0;
    const after = series.pressure[at]?.[element] ?? 0;
    const slope = scoreSlope(before, after, method.kappa[family]);
    const entry = entryOf(packed, row, day);
    const partner = packed.openers.get(entry);
    // An opener and its status are one entry (method-2 §2): what both moved on the day on which the one or the other arrived.
    const arrived = [entry, ...(partner === undefined ? [] : [partner])].reduce(
      (sum, one) => sum + forceOn(packed, one, day, fadings) - forceOn(packed, one, day - 1, fadings),
      0,
    );
    const share = (weights[at] as number) * slope * arrived;
    const id = packed.ids[entry] ?? "";
    if (share !== 0 && Math.abs(share) > Math.abs(movers.get(id)?.share ?? 0))
      movers.set(id, { id, family, day, share });
  }
  return [...movers.values()]
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || a.day - b.day || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, n));
}
