import { dayLevels } from "@/lib/engine/index/day-levels";
import { type Method, weightList } from "@/lib/engine/methods/method";
import { changeShareOf, eachChange, NEW } from "@/lib/engine/shares/change-shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { withoutSignals } from "@/lib/engine/signals/pick-signals";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { type WeeklyArrow, weeklyArrow } from "@/lib/engine/stages/arrow";
import { atDefaults, type CodedDefaults } from "./codebook-defaults";

/** One thing done differently, and what it makes of the arrow. */
export interface ArrowTest {
  kind: "largest-signal" | "equal-weights" | "codebook-defaults" | "without-family";
  /** The signal left out, of "largest-signal". */
  id?: string;
  /** The status that this signal opened, left out together with it. */
  partner?: string;
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
  const scores = (day: Day) => dayLevels(packed, method, day).score.map((score) => score || 0);
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
 * the largest share of that change, and the status that it opened, with equal weights, under generation 2 with every
 * intensity at its type's default (method-2 §5), and without each family in turn (its weight 0, the others scaled up). `steps` are the `scoreSteps` of the
 * change. There is no first test where no signal's force changed. Families of weight 0 keep it under equal weights, and are
 * not left out in turn, nor is a family without a counting signal by `b`, nor the only one.
 */
export function arrowTests(
  view: PackedSignals,
  method: Method,
  a: Day,
  b: Day,
  steps: readonly number[],
  defaults: CodedDefaults,
): ArrowTest[] {
  const packed = view.inGeneration(method.generation);
  const arrow = arrowOf(changeUnder(steps, method.weights), method);
  const under = (moved: readonly number[], weights: Method["weights"]) => {
    const change = changeUnder(moved, weights);
    const found = arrowOf(change, method);
    return { change, arrow: found, survives: found === arrow };
  };
  const tests: ArrowTest[] = [];
  const largest = largestShare(packed, method, a, b);
  if (largest) {
    const { partner } = largest;
    const left = partner === undefined ? [largest.id] : [largest.id, partner];
    const without = scoreSteps(withoutSignals(packed, left), method, a, b);
    tests.push({ kind: "largest-signal", ...largest, ...under(without, method.weights) });
  }
  tests.push({ kind: "equal-weights", ...under(steps, equalWeights(method)) });
  if (method.generation === 2) {
    const coded = scoreSteps(atDefaults(packed, defaults), method, a, b);
    tests.push({ kind: "codebook-defaults", ...under(coded, method.weights) });
  }
  const present = FAMILIES.filter(
    (family, at) => method.weights[family] > 0 && (packed.firstByFamily[at] ?? Number.POSITIVE_INFINITY) <= b,
  );
  if (present.length < 2) return tests;
  for (const family of present)
    tests.push({ kind: "without-family", family, ...under(steps, { ...method.weights, [family]: 0 }) });
  return tests;
}

/** One weight for every family of a method that has any. `equalWeights(METHOD_1).TRADE // => 1` */
export function equalWeights({ weights }: Pick<Method, "weights">): Method["weights"] {
  const equal = { ...weights };
  for (const family of FAMILIES) equal[family] = weights[family] > 0 ? 1 : 0;
  return equal;
}

/** The signal of the largest share of a change, all its parts together; the earliest of equals. Null where every share is 0. */
function largestShare(packed: PackedSignals, method: Method, a: Day, b: Day): LargestShare | null {
  const sums = new Float64Array(packed.count);
  const partners = new Map<number, number>();
  eachChange(packed, method, a, b, (row, share, _, partner) => {
    sums[row] = (sums[row] as number) + share;
    if (partner >= 0) partners.set(row, partner);
  });
  let largest = -1;
  let size = 0;
  for (let row = 0; row < sums.length; row++) {
    if (!(Math.abs(sums[row] as number) > size)) continue;
    largest = row;
    size = Math.abs(sums[row] as number);
  }
  if (largest < 0) return null;
  const { id, family, partner } = changeShareOf(packed, largest, size, NEW, partners.get(largest) ?? -1);
  return partner === undefined ? { id, family } : { id, family, partner };
}

interface LargestShare {
  id: string;
  family: Family;
  /** The status that it opened: the two are one entry. */
  partner?: string;
}
