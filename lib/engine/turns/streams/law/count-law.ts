import { logGammaRatio } from "./log-gamma";

/**
 * How the counts of a stream scatter about its pace. Happenings come in clusters: a talk brings a visit and a visit a paper, within about ten days.
 * So a week holds more variance than mean, and what a week had too much of spills over into the next.
 */
export interface CountLaw {
  /** Variance of a week's count over its mean, given the week before; 1: Poisson. */
  fano: number;
  /** Part of a week's excess over the pace that the next week is expected to have too, 0 … below 1. */
  carry: number;
}

/** Below this excess of variance the law is Poisson to all digits that matter. */
const LEAST_EXCESS = 1e-6;

/**
 * Log likelihood of a week's count under a mean, less what no mean changes (ln count!). Negative binomial with variance `fano` · mean at every mean: the law
 * of happenings that come as Poisson clusters of logarithmic size, which stays of its kind when weeks are added up. Parts of a happening (tallies, vague
 * dates) are taken as they are. `logChance(0, 2, 1) // => −2`
 */
export function logChance(count: number, mean: number, fano: number): number {
  const excess = fano - 1;
  if (excess < LEAST_EXCESS) return (count === 0 ? 0 : count * Math.log(mean)) - mean;
  const shape = mean / excess;
  const empty = -shape * Math.log(fano);
  return count === 0 ? empty : empty + logGammaRatio(shape, count) + count * Math.log(excess / fano);
}

/** What a week is expected to hold under a pace, knowing the week before it; a week before that nobody searched tells nothing. */
export function expectedCount(
  pace: number,
  exposure: number,
  carry: number,
  before: { count: number; exposure: number },
): number {
  if (before.exposure === 0) return exposure * pace;
  return exposure * (pace + carry * (before.count - pace * before.exposure));
}
