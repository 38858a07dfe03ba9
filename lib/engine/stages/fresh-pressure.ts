import { freshProfiles } from "@/lib/engine/forces/fresh-profile";
import { scoreSlope } from "@/lib/engine/index/family-score";
import { familyFadings, fullForce } from "@/lib/engine/index/force";
import { addProfile, addStep, createLanes, runLane } from "@/lib/engine/index/force-lanes";
import type { IndexSeries } from "@/lib/engine/index/index-series";
import { addRetractedSteps } from "@/lib/engine/index/retracted-steps";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/**
 * For every day of a range, the pressure that comes from signals started in the last `window` days, by family (element
 * `day − from`, families in the order of FAMILIES): the Δx of the `new` signals of that window (method §5 and §6), all
 * of which weighed 0 at its beginning, save a pair of which one part was there before (method-2 §2). Cost O(signals + days).
 */
export function freshPressure(
  view: PackedSignals,
  method: Method,
  from: Day,
  to: Day,
  window: number,
): Float64Array[] {
  const packed = view.inGeneration(method.generation);
  const lanes = createLanes(from, to, FAMILIES.length);
  const fadings = familyFadings(method);
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= to; row++) {
    const start = packed.start[row] as number;
    const lane = packed.family[row] as number;
    const fading = fadings[lane];
    const force = fullForce(packed, row);
    if (force === 0 || !fading) continue;
    if (packed.linked[row] === 1 || packed.openedBy.has(row)) {
      for (const profile of freshProfiles(packed, row, window, fading))
        addProfile(lanes, lane, profile, fading);
      continue;
    }
    if (start + window <= from) continue;
    const end = packed.end[row] as number;
    addStep(lanes, lane, start, end, force, 1, fading);
    const left = addRetractedSteps(packed, row, lanes, lane, fading, start + window);
    // A signal that has left the window is cancelled: it is not new any more.
    addStep(lanes, lane, start + window, end, -left * force, left === 0 ? 0 : -1, fading);
  }
  return fadings.map((fading, lane) => runLane(lanes, lane, fading));
}

/**
 * The sum of the `new` change shares over the direction's window, in index points, for every day of a series (method §5 and
 * §6); NaN in its first days, which have no day to compare with.
 */
export function newShareSums(packed: PackedSignals, method: Method, series: IndexSeries): Float64Array {
  const { directionDays } = method.stage;
  const weights = weightList(method);
  const fresh = freshPressure(packed, method, series.from, series.to, directionDays);
  const sums = new Float64Array(series.index.length);
  sums.fill(Number.NaN, 0, directionDays);
  for (const [at, family] of FAMILIES.entries()) {
    const pressure = series.pressure[at] ?? new Float64Array();
    const recent = fresh[at] ?? new Float64Array();
    for (let day = directionDays; day < sums.length; day++) {
      const arrived = recent[day] as number;
      if (arrived === 0) continue;
      const before = pressure[day - directionDays] as number;
      const slope = scoreSlope(before, pressure[day] as number, method.kappa[family]);
      sums[day] = (sums[day] as number) + (weights[at] as number) * slope * arrived;
    }
  }
  return sums;
}
