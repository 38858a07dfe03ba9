import { type FlowSums, flowSums, stretchOf, type WeeklyEvidence } from "./flow-sums";
import { dateEvidence, FLOW_PRIOR, type OnsetEvidence, onsetEvidence } from "./onset-evidence";
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
/** Log Bayes factor that a cut needs to be a turn of the mean flow: 20 to 1. */
const TURN_GAIN = Math.log(20);
const TAIL = 0.05;

/**
 * The turns of a whole history (method §6). PELT cuts it into regimes; cuts at which the mean flow does not change by enough
 * (contact and clashes that rise together change the pace alone) are taken out, the weakest first; then each date gets its posterior
 * over all weeks between its neighbours that leave either side a whole regime. Turns that follow one another may be of one kind: a thaw can go on in a second step. Throws RangeError
 * where the flow is not finite.
 */
export function findTurns(evidence: WeeklyEvidence): Turn[] {
  const sums = flowSums(evidence);
  const cuts = pelt(flowCost(evidence), sums.weeks, turnPenalty(sums.weeks), SHORTEST_REGIME);
  const kept = withoutWeakCuts(sums, cuts);
  const turns: Turn[] = [];
  let from = 0;
  for (const [at, cut] of kept.entries()) {
    const to = kept[at + 1] ?? sums.weeks;
    const turn = datedTurn(sums, from, to, splitAt(sums, from, cut, to).lift > 0 ? "thaw" : "freeze");
    turns.push(turn);
    from = turn.week;
  }
  // A turn's regime ends where the next turn was dated, which may be elsewhere than PELT's cut.
  return turns.map((turn, at) => ({ ...turn, after: turns[at + 1]?.before ?? turn.after }));
}

function splitAt(sums: FlowSums, from: number, cut: number, to: number): OnsetEvidence {
  return onsetEvidence(stretchOf(sums, from, cut), stretchOf(sums, cut, to), FLOW_PRIOR);
}

function withoutWeakCuts(sums: FlowSums, cuts: readonly number[]): readonly number[] {
  const gains = cuts.map((cut, at) => splitAt(sums, cuts[at - 1] ?? 0, cut, cuts[at + 1] ?? sums.weeks).gain);
  const weakest = gains.indexOf(Math.min(...gains));
  if (weakest < 0 || (gains[weakest] as number) >= TURN_GAIN) return cuts;
  return withoutWeakCuts(sums, cuts.toSpliced(weakest, 1));
}

function datedTurn(sums: FlowSums, from: number, to: number, kind: Turn["kind"]): Turn {
  const first = from + SHORTEST_REGIME;
  const logs: number[] = [];
  for (let week = first; week <= to - SHORTEST_REGIME; week++) {
    const before = stretchOf(sums, from, week);
    const after = stretchOf(sums, week, to);
    const rises = after.total / after.weeks > before.total / before.weeks;
    logs.push(
      rises === (kind === "thaw") ? dateEvidence(before, after, FLOW_PRIOR) : Number.NEGATIVE_INFINITY,
    );
  }
  const { most, earliest, latest, support } = middleOf(logs);
  const week = first + most;
  const mean = (start: number, end: number) => stretchOf(sums, start, end).total / (end - start);
  return {
    kind,
    week,
    earliest: first + earliest,
    latest: first + latest,
    before: mean(from, week),
    after: mean(week, to),
    support,
  };
}

/** Mode and middle 90 % of the distribution whose logarithms, up to a constant, are given. The mode is always within. */
function middleOf(logs: readonly number[]): {
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
    if (below <= TAIL * whole) earliest = at;
    if (below < (1 - TAIL) * whole) latest = at;
    below += mass;
  }
  return { most, earliest: Math.min(earliest, most), latest: Math.max(latest, most), support: 1 / whole };
}
