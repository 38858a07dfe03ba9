import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Fading } from "./fading";
import { familyScore } from "./family-score";
import { familyFadings, fullForce } from "./force";
import { addStep, createLanes, type ForceLanes, runLane } from "./force-lanes";
import { addRetractedSteps } from "./retracted-steps";

/** The index and its parts for every day `from … to`; element `day − from`. Families in the order of FAMILIES. */
export interface IndexSeries {
  from: Day;
  to: Day;
  /** E, −100 … 100; NaN before the first counting signal of all. */
  index: Float64Array;
  /** 0 … 100; NaN where the index is. */
  warming: Float64Array;
  /** −100 … 0; NaN where the index is. */
  cooling: Float64Array;
  /** P = P⁺ + P⁻ of each family; 0 where it has no signal. */
  pressure: Float64Array[];
  positivePressure: Float64Array[];
  negativePressure: Float64Array[];
  /** S of each family, −100 … 100; NaN before its first counting signal. */
  score: Float64Array[];
  /** n of each family: evidence in hand (method §4). Under 1 it is thin. */
  evidence: Float64Array[];
}

const POSITIVE = 0;
const NEGATIVE = 1;
const EVIDENCE = 2;
const LANES_PER_FAMILY = 3;

/**
 * The index of every day of a range in one pass (method §2–4): cost O(signals + days), whatever the span of the signals.
 * Throws RangeError for a range that runs backwards and for weights that are all 0.
 * The worked example on 2025-12-07: index 1.853468, warming 19.811641, cooling −19.475471.
 */
export function indexSeries(packed: PackedSignals, method: Method, from: Day, to: Day): IndexSeries {
  const lanes = createLanes(from, to, FAMILIES.length * LANES_PER_FAMILY);
  const fadings = familyFadings(method);
  fillLanes(packed, fadings, lanes);
  const run = (kind: number) =>
    fadings.map((fading, at) => runLane(lanes, at * LANES_PER_FAMILY + kind, fading));
  return combine(packed, method, from, to, run(POSITIVE), run(NEGATIVE), run(EVIDENCE));
}

function fillLanes(packed: PackedSignals, fadings: readonly Fading[], lanes: ForceLanes): void {
  const retracted = packed.retractions.size > 0;
  for (let row = 0; row < packed.count; row++) {
    const start = packed.start[row] as number;
    if (start > lanes.to) break;
    if (packed.counting[row] === 0) continue;
    const family = packed.family[row] as number;
    const fading = fadings[family];
    if (!fading) continue;
    const end = packed.end[row] as number;
    const force = fullForce(packed, row);
    const lane = family * LANES_PER_FAMILY;
    addStep(lanes, lane + EVIDENCE, start, end, packed.evidence[row] as number, 1, fading);
    if (force === 0) continue;
    const side = lane + (force > 0 ? POSITIVE : NEGATIVE);
    addStep(lanes, side, start, end, force, 1, fading);
    if (retracted) addRetractedSteps(packed, row, lanes, side, fading);
  }
}

function combine(
  packed: PackedSignals,
  method: Method,
  from: Day,
  to: Day,
  positivePressure: Float64Array[],
  negativePressure: Float64Array[],
  evidence: Float64Array[],
): IndexSeries {
  const weights = weightList(method);
  const days = to - from + 1;
  const empty = () => new Float64Array(days);
  const index = empty();
  const warming = empty();
  const cooling = empty();
  const pressure = FAMILIES.map(empty);
  const score = FAMILIES.map(empty);
  for (const [at, family] of FAMILIES.entries()) {
    const kappa = method.kappa[family];
    const weight = weights[at] as number;
    const first = packed.firstByFamily[at] ?? Number.POSITIVE_INFINITY;
    const positives = positivePressure[at] as Float64Array;
    const negatives = negativePressure[at] as Float64Array;
    const sums = pressure[at] as Float64Array;
    const scores = score[at] as Float64Array;
    for (let day = 0; day < days; day++) {
      if (from + day < first) {
        scores[day] = Number.NaN;
        continue;
      }
      // A retraction may leave a rounding error of the wrong sign.
      const up = Math.max(0, positives[day] as number);
      const down = Math.min(0, negatives[day] as number);
      const sum = up + down;
      const level = familyScore(sum, kappa);
      positives[day] = up;
      negatives[day] = down;
      sums[day] = sum;
      scores[day] = level;
      index[day] = (index[day] as number) + weight * level;
      warming[day] = (warming[day] as number) + weight * familyScore(up, kappa);
      cooling[day] = (cooling[day] as number) + weight * familyScore(down, kappa);
    }
  }
  const gap = Math.min(days, Math.max(0, (packed.first ?? Number.POSITIVE_INFINITY) - from));
  for (const line of [index, warming, cooling]) line.fill(Number.NaN, 0, gap);
  return { from, to, index, warming, cooling, pressure, positivePressure, negativePressure, score, evidence };
}
