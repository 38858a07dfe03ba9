import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Fading } from "./fading";
import { familyScore, scorePerPressure } from "./family-score";
import { familyFadings } from "./force";
import { createLanes, type ForceLanes, runLane } from "./force-lanes";
import {
  EVIDENCE,
  familyLane,
  LANES,
  NEGATIVE,
  PART_LANES,
  POSITIVE,
  SECURITY,
  VIOLENCE_LANE,
} from "./index-lanes";
import { fillLanes } from "./lanes-of-signals";

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
  /**
   * n of each family. Generation 1: evidence in hand (method §4); generation 2: fresh evidence (method-2 §3), which what merely still
   * stands does not keep up. Under 1 it is thin.
   */
  evidence: Float64Array[];
  /** Generation 2: the parts of the index that stand and that move (method-2 §3), which add up to it; NaN where it is. Generation 1: null. */
  standing: Float64Array | null;
  moving: Float64Array | null;
  /** Generation 2: V, state violence, −100 … 0 (method-2 §4); NaN where the index is. Generation 1: null. */
  violence: Float64Array | null;
}

/**
 * The index of every day of a range in one pass (method §2–4): cost O(signals + days), whatever the span of the signals.
 * Throws RangeError for a range that runs backwards and for weights that are all 0.
 * The worked example on 2025-12-07: index 1.853468, warming 19.811641, cooling −19.475471.
 */
export function indexSeries(view: PackedSignals, method: Method, from: Day, to: Day): IndexSeries {
  const packed = view.inGeneration(method.generation);
  const fadings = familyFadings(method);
  const lanes = createLanes(from, to, LANES);
  const parts = packed.generation === 2 ? createLanes(from, to, PART_LANES) : null;
  fillLanes(packed, fadings, lanes, parts);
  return combine(packed, method, fadings, lanes, parts);
}

function combine(
  packed: PackedSignals,
  method: Method,
  fadings: readonly Fading[],
  lanes: ForceLanes,
  parts: ForceLanes | null,
): IndexSeries {
  const { from, to } = lanes;
  const run = (kind: number) => fadings.map((fading, at) => runLane(lanes, familyLane(at, kind), fading));
  const positivePressure = run(POSITIVE);
  const negativePressure = run(NEGATIVE);
  const evidence = run(EVIDENCE);
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
  const series = { from, to, index, warming, cooling, pressure, positivePressure, negativePressure, score };
  return { ...series, evidence, ...(parts ? partsOf2(parts, fadings, method, series) : PARTS_OF_1) };
}

const PARTS_OF_1 = { standing: null, moving: null, violence: null };

/** Standing and moving parts as sums of exact shares (method §4), and V. */
function partsOf2(
  parts: ForceLanes,
  fadings: readonly Fading[],
  method: Method,
  { index, pressure, score }: Pick<IndexSeries, "index" | "pressure" | "score">,
): Pick<IndexSeries, "standing" | "moving" | "violence"> {
  const weights = weightList(method);
  const standing = new Float64Array(index.length);
  for (const [at, family] of FAMILIES.entries()) {
    const held = runLane(parts, at, fadings[at] as Fading);
    const weight = weights[at] as number;
    const kappa = method.kappa[family];
    const sums = pressure[at] as Float64Array;
    const levels = score[at] as Float64Array;
    for (let day = 0; day < held.length; day++) {
      if (held[day] === 0) continue;
      const perPressure = scorePerPressure(sums[day] as number, kappa, levels[day] as number);
      standing[day] = (standing[day] as number) + weight * perPressure * (held[day] as number);
    }
  }
  const used = runLane(parts, VIOLENCE_LANE, fadings[SECURITY] as Fading);
  const moving = new Float64Array(index.length);
  const violence = new Float64Array(index.length);
  const kappa = method.kappa.SECURITY;
  for (let day = 0; day < index.length; day++) {
    const level = index[day] as number;
    // A gap of the index is NaN, and so is what it is split into.
    if (Number.isNaN(level)) standing[day] = Number.NaN;
    moving[day] = level - (standing[day] as number);
    const force = Math.min(0, used[day] as number);
    violence[day] = Number.isNaN(level) ? level : force === 0 ? 0 : familyScore(force, kappa);
  }
  return { standing, moving, violence };
}
