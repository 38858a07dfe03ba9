import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import { changeShares } from "@/lib/engine/shares/change-shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { type WeeklyArrow, weeklyArrow } from "@/lib/engine/stages/arrow";

/** One thing done differently, and what it makes of the arrow. */
export interface ArrowTest {
  kind: "largest-signal" | "equal-weights" | "without-family";
  /** The signal left out, of "largest-signal". */
  id?: string;
  /** The family left out, of "without-family"; of "largest-signal" that of the signal. */
  family?: Family;
  /** Change of the index under the test, in points; an index that does not exist counts as 0. */
  change: number;
  arrow: WeeklyArrow;
  /** The arrow is the same. */
  survives: boolean;
}

/**
 * How far each family's score moved from the end of day `a` to the end of day `b`, in the order of FAMILIES; where there
 * is no score it counts as 0.
 */
export function scoreSteps(packed: PackedSignals, method: Method, a: Day, b: Day): number[] {
  const scores = (day: Day) => indexSeries(packed, method, day, day).score.map((line) => line[0] || 0);
  const before = scores(a);
  return scores(b).map((score, at) => score - (before[at] as number));
}

/** The change of the index that such steps make under some weights, in points. Errors as `weightList`. */
export function changeUnder(steps: readonly number[], weights: Method["weights"]): number {
  return weightList({ weights }).reduce((sum, weight, at) => sum + weight * (steps[at] as number), 0);
}

/** The arrow of a change of so many points. */
export function arrowOf(change: number, method: Method): WeeklyArrow {
  return weeklyArrow(change, method.stage) ?? "level";
}

/**
 * What becomes of the arrow of the change from the end of day `a` to the end of day `b` (method §7): without the signal of
 * the largest share of that change, with equal weights, and without each family in turn (its weight 0, the others scaled
 * up). `steps` are the `scoreSteps` of the change. There is no first test where no signal's force changed. Families of weight 0 keep it under equal weights, and are
 * not left out in turn, nor is a family without a counting signal by `b`, nor the only one.
 */
export function arrowTests(
  packed: PackedSignals,
  method: Method,
  a: Day,
  b: Day,
  steps: readonly number[],
): ArrowTest[] {
  const arrow = arrowOf(changeUnder(steps, method.weights), method);
  const under = (moved: readonly number[], weights: Method["weights"]) => {
    const change = changeUnder(moved, weights);
    const found = arrowOf(change, method);
    return { change, arrow: found, survives: found === arrow };
  };
  const tests: ArrowTest[] = [];
  const largest = largestShare(packed, method, a, b);
  if (largest) {
    const without = scoreSteps(withoutSignal(packed, largest.id), method, a, b);
    tests.push({ kind: "largest-signal", ...largest, ...under(without, method.weights) });
  }
  const equal = { ...method.weights };
  for (const family of FAMILIES) equal[family] = method.weights[family] > 0 ? 1 : 0;
  tests.push({ kind: "equal-weights", ...under(steps, equal) });
  const present = FAMILIES.filter(
    (family, at) => method.weights[family] > 0 && (packed.firstByFamily[at] ?? Number.POSITIVE_INFINITY) <= b,
  );
  if (present.length < 2) return tests;
  for (const family of present)
    tests.push({ kind: "without-family", family, ...under(steps, { ...method.weights, [family]: 0 }) });
  return tests;
}

/** The signal of the largest share of a change; the earliest of equals. Null where every share is 0. */
function largestShare(packed: PackedSignals, method: Method, a: Day, b: Day): LargestShare | null {
  let largest: LargestShare | null = null;
  let size = 0;
  for (const { id, family, share } of changeShares(packed, method, a, b)) {
    if (Math.abs(share) <= size) continue;
    largest = { id, family };
    size = Math.abs(share);
  }
  return largest;
}

interface LargestShare {
  id: string;
  family: Family;
}

function withoutSignal(packed: PackedSignals, id: string): PackedSignals {
  const counting = packed.counting.map((counts, row) => (packed.ids[row] === id ? 0 : counts));
  // The first days stay: a family that it leaves without any signal scores 0, which is what a missing score counts as.
  return { ...packed, counting };
}
