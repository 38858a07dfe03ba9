import { flowSums, stretchOf } from "./flow-sums";

/**
 * What it costs to explain the weeks `from … to − 1` as one regime. For PELT to be exact, cutting a stretch must never cost more:
 * cost(a, b) + cost(b, c) ≤ cost(a, c).
 */
export type SegmentCost = (from: number, to: number) => number;

/** Below this a flow has no noise to speak of: points of v·q. */
const LEAST_SPREAD = 0.5;

/**
 * Cost of a stretch of a sparse signed flow: −2 × the largest log-likelihood of a hurdle law. A week carries evidence with a
 * chance of its own to each regime (Bernoulli), and where it does the flow is normal about the regime's tone with one
 * spread for the whole history. Most weeks are 0: a plain normal cost would take the zeros for the level and every signal for
 * an outlier, and a Poisson cost has no sign. Throws RangeError where the flow is not finite.
 */
export function flowCost(flow: Float64Array): SegmentCost {
  const sums = flowSums(flow);
  const variance = commonSpread(flow) ** 2;
  return (from, to) => {
    const { weeks, active, total, squares } = stretchOf(sums, from, to);
    if (active === 0) return 0;
    const around = Math.max(0, squares - (total * total) / active);
    return around / variance + 2 * (entropy(active, weeks) + entropy(weeks - active, weeks));
  };
}

/** −part · ln(part / whole), 0 for an empty part. */
function entropy(part: number, whole: number): number {
  return part === 0 ? 0 : -part * Math.log(part / whole);
}

/**
 * Spread of the weeks with evidence about their regime's tone, from the steps between neighbouring ones: a turn is in one step
 * alone, so it hardly adds, where a plain standard deviation would take the turns themselves for noise. At least 0.5 points.
 */
export function commonSpread(flow: Float64Array): number {
  const active = flow.filter((value) => value !== 0);
  if (active.length < 2) return Math.max(LEAST_SPREAD, Math.abs(active[0] ?? 0));
  let squares = 0;
  for (let at = 1; at < active.length; at++)
    squares += ((active[at] as number) - (active[at - 1] as number)) ** 2;
  return Math.max(LEAST_SPREAD, Math.sqrt(squares / (2 * (active.length - 1))));
}

/** A new regime has a pace, a tone and a date: three numbers, each at the Bayesian price of ln(weeks). */
export function turnPenalty(weeks: number): number {
  return 3 * Math.log(Math.max(2, weeks));
}
