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
  const { count, start, counting, family } = packed;
  // By the row of the entry: the largest move of its arrival, and the row that made it.
  const moved = new Float64Array(count);
  const movedBy = new Int32Array(count);
  const arrivedOn = (row: number, day: Day) =>
    forceOn(packed, row, day, fadings) - forceOn(packed, row, day - 1, fadings);
  for (let row = 0; row < count && (start[row] as number) <= to; row++) {
    const day = start[row] as number;
    if (day < from || counting[row] === 0) continue;
    const at = family[row] as number;
    const element = day - series.from;
    const before = series.pressure[at]?.[element - 1] ?? 0;
    const after = series.pressure[at]?.[element] ?? 0;
    const slope = scoreSlope(before, after, method.kappa[FAMILIES[at] as Family]);
    const entry = entryOf(packed, row, day);
    const partner = packed.openers.get(entry);
    // An opener and its status are one entry (method-2 §2): what both moved on the day on which the one or the other arrived.
    let arrived = arrivedOn(entry, day);
    if (partner !== undefined)
      arrived = arrived + forceOn(packed, partner, day, fadings) - forceOn(packed, partner, day - 1, fadings);
    const share = (weights[at] as number) * slope * arrived;
    if (!(Math.abs(share) > Math.abs(moved[entry] as number))) continue;
    moved[entry] = share;
    movedBy[entry] = row;
  }
  const most = Math.max(0, n);
  const movers: Mover[] = [];
  for (let entry = 0; entry < count; entry++) {
    const share = moved[entry] as number;
    const last = movers[most - 1];
    if (share === 0 || (last && Math.abs(share) < Math.abs(last.share))) continue;
    const row = movedBy[entry] as number;
    movers.push({
      id: packed.ids[entry] ?? "",
      family: FAMILIES[family[row] as number] as Family,
      day: start[row] as number,
      share,
    });
    movers.sort(byMove);
    if (movers.length > most) movers.pop();
  }
  return movers;
}

/** The larger move first, of equals the earlier, of those the id. */
function byMove(a: Mover, b: Mover): number {
  return Math.abs(b.share) - Math.abs(a.share) || a.day - b.day || (a.id < b.id ? -1 : 1);
}
