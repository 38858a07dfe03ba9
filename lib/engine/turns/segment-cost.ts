import { flowSums, stretchOf, type WeeklyEvidence } from "./flow-sums";

/**
 * What it costs to explain the weeks `from … to − 1` as one regime. For PELT to be exact, cutting a stretch must never cost more:
 * cost(a, b) + cost(b, c) ≤ cost(a, c).
 */
export type SegmentCost = (from: number, to: number) => number;

/** Below this a flow has no noise to speak of: points of v·q. */
const LEAST_SPREAD = 0.5;

/**
 * Cost of a stretch of a sparse signed flow: −2 × the largest log-likelihood of a marked Poisson law, up to what all cuttings share.
 * Each regime has its pace (signals a week) and its tone (mean v·q of a signal); one spread of signals holds for the whole
 * history. Most weeks are 0: a plain normal cost would take the zeros for the level and every signal for an outlier, and a plain Poisson
 * cost has no sign. Throws RangeError where the flow is not finite.
 */
export function flowCost(evidence: WeeklyEvidence): SegmentCost {
  const sums = flowSums(evidence);
  const variance = signalSpread(evidence) ** 2;
  return (from, to) => {
    const { weeks, signals, total, squares } = stretchOf(sums, from, to);
    if (signals === 0) return 0;
    const around = Math.max(0, squares - (total * total) / signals);
    return around / variance - 2 * signals * Math.log(signals / weeks);
  };
}

/**
 * Spread of single signals about their regime's tone, in points of v·q, from the steps between neighbouring weeks with evidence: a turn is in
 * one step alone, so it hardly adds, where a plain standard deviation would take the turns themselves for noise. At least 0.5.
 */
export function signalSpread(evidence: WeeklyEvidence): number {
  const sums = flowSums(evidence);
  let squares = 0;
  let steps = 0;
  let last: { tone: number; signals: number } | null = null;
  for (let week = 0; week < sums.weeks; week++) {
    const { signals, total } = stretchOf(sums, week, week + 1);
    if (signals === 0) continue;
    const tone = total / signals;
    if (last) {
      squares += (tone - last.tone) ** 2 / (1 / signals + 1 / last.signals);
      steps++;
    }
    last = { tone, signals };
  }
  return steps === 0
    ? Math.max(LEAST_SPREAD, Math.abs(last?.tone ?? 0))
    : Math.max(LEAST_SPREAD, Math.sqrt(squares / steps));
}

/**
 * What a further regime must save: it brings a pace and a tone, two numbers at the Bayesian price of ln(weeks) each. Its date is
 * not charged here but by what a cut must be worth to be a turn (./turn-spans).
 */
export function turnPenalty(weeks: number): number {
  return 2 * Math.log(Math.max(2, weeks));
}
