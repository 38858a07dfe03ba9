import { logGammaRatio } from "./log-gamma";

/**
 * How the counts of a stream scatter about its pace. Happenings come in clusters: a talk brings a visit and a visit a paper, within about ten days.
 * So a week holds more variance than mean, and what a week had too much of spills over into the next.
 */
export interface CountLaw {
  /** Variance of a week's count over its mean, given the week before; 1: Poisson. */
  fano: number;
  /** Part of a week's excess over the pace that the next week is expected to have too, 0 … below ½. */
  carry: number;
}

/**
 * Chances that two happenings of one cluster, each on any of its ten days alike, fall into one week, and into a week and the next, that being either:
 * ⅕ · ∫₀⁷ (1 − x/7)(1 − x/10) dx, and what is left beside the two weeks apart (1 in 80).
 */
const SAME_WEEK = 161 / 300;
const NEXT_WEEK = 1 - SAME_WEEK - 9 / 700;

/**
 * The law of clusters that come by chance, each over ten days, when a happening has `company` others in its cluster on average; that is how far the variance of long
 * stretches exceeds the mean. Weeks have the variance and the tie to their neighbour that such clusters have. `clusterLaw(2) // => fano 1.97, carry 0.22`
 */
export function clusterLaw(company: number): CountLaw {
  const variance = 1 + SAME_WEEK * company;
  const carry = (NEXT_WEEK * company) / 2 / variance;
  return { fano: variance * (1 - carry * carry), carry };
}

/** Below this excess of variance the law is Poisson to all digits that matter. */
const LEAST_EXCESS = 1e-6;

/**
 * Log likelihood of a week's count under a mean, less what no law changes (ln count!). Negative binomial with variance `fano` · mean at every mean: the law
 * of happenings that come as Poisson clusters of logarithmic size, which stays of its kind when weeks are added up. Part of a happening (of a tally, of a vague
 * date) speaks as that chance of a whole one: between whole counts the logarithm runs straight. `logChance(0, 2, 1) // => −2`
 */
export function logChance(count: number, mean: number, fano: number): number {
  const whole = Math.floor(count);
  const part = count - whole;
  const log = logOfWhole(whole, mean, fano);
  return part === 0 ? log : (1 - part) * log + part * logOfWhole(whole + 1, mean, fano);
}

function logOfWhole(count: number, mean: number, fano: number): number {
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
