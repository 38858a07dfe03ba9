import { flowSums, stretchOf } from "./flow-sums";
import { ONSET_SETTINGS } from "./onset-detector";
import { onsetEvidence } from "./onset-evidence";
import { pelt } from "./pelt";
import { flowCost, turnPenalty } from "./segment-cost";

/** A change of regime seen in hindsight. Weeks are indexes of the flow. */
export interface Turn {
  /** By the sign of the change of the mean weekly flow. */
  kind: "thaw" | "freeze";
  /** Most likely first week of the new regime. */
  week: number;
  /** The first week lies in `earliest … latest` with at least 90 % probability. */
  earliest: number;
  latest: number;
  /** Mean flow a week, in points of v·q, from the turn before (or the beginning) to this one, and from it to the next (or the end). */
  before: number;
  after: number;
  /** Probability of the most likely week, 0 … 1, given that there was a turn between its neighbours. */
  support: number;
}

/** A month: shorter than that is an episode, no regime. */
const SHORTEST_REGIME = 4;
const OUTSIDE = 0.05;

/**
 * The turns of a whole history (method §6): PELT finds how many and about where, then each date gets its posterior over all weeks
 * between its neighbours, of which the most likely one and the middle 90 % are given. A cut at which the pace changes but the
 * mean flow does not (contact and clashes rise together) is no turn and is left out, so that two turns may follow each other with the same
 * kind: a thaw can go on in a second step. Throws RangeError where the flow is not finite.
 */
export function findTurns(flow: Float64Array): Turn[] {
  const cuts = pelt(flowCost(flow), flow.length, turnPenalty(flow.length), SHORTEST_REGIME);
  const sums = flowSums(flow);
  const turns: Turn[] = [];
  let from = 0;
  for (const [at, cut] of cuts.entries()) {
    const to = cuts[at + 1] ?? flow.length;
    const split = onsetEvidence(stretchOf(sums, from, cut), stretchOf(sums, cut, to), ONSET_SETTINGS);
    if (split.weight < ONSET_SETTINGS.liftThreshold) continue;
    const gains: number[] = [];
    for (let week = from + 1; week < to; week++)
      gains.push(onsetEvidence(stretchOf(sums, from, week), stretchOf(sums, week, to), ONSET_SETTINGS).gain);
    const { most, earliest, latest, support } = spanOf(gains);
    const week = from + 1 + most;
    turns.push({
      kind: split.lift > 0 ? "thaw" : "freeze",
      week,
      earliest: from + 1 + earliest,
      latest: from + 1 + latest,
      before: meanOf(flow, from, week),
      after: meanOf(flow, week, to),
      support,
    });
    from = week;
  }
  return turns;
}

function meanOf(flow: Float64Array, from: number, to: number): number {
  return flow.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
}

/** Mode and middle 90 % of the distribution whose logarithms, up to a constant, are given. */
function spanOf(logs: readonly number[]): {
  most: number;
  earliest: number;
  latest: number;
  support: number;
} {
  const peak = Math.max(...logs);
  const most = logs.indexOf(peak);
  const masses = logs.map((log) => Math.exp(log - peak));
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  let below = 0;
  let earliest = most;
  let latest = most;
  for (const [at, mass] of masses.entries()) {
    if (below / whole <= OUTSIDE) earliest = at;
    if (below / whole < 1 - OUTSIDE) latest = at;
    below += mass;
  }
  return { most, earliest: Math.min(earliest, most), latest: Math.max(latest, most), support: 1 / whole };
}
