import { logGamma } from "./law/log-gamma";
import type { StreamName, WeeklyStreams } from "./stream";

/** Weeks `from … to − 1`. */
export interface Weeks {
  from: number;
  to: number;
}

/** Scatter is judged in windows that hold a cluster, about ten days. */
const WINDOW = 3;
/** Variance over mean that is assumed before anything is seen, and the windows that this is worth. */
const USUAL_SCATTER = 1.5;
const SCATTER_WINDOWS = 8;

/** Whether the mix of contact and strain turned between two stretches. */
export interface MixTurn {
  /** Log Bayes factor (natural) of two shares of contact against one. */
  gain: number;
  /** Change of the share of contact among all happenings, −1 … +1. */
  lift: number;
}

/**
 * How much better two stretches are explained by two mixes of contact and strain than by one (method-2 §6): beta-binomial, every share equally likely
 * beforehand. Happenings come in clusters, so what they tell is divided by their scatter (variance over mean, of windows of three weeks within each stretch): a cluster of four
 * is little more than one that was told four times. Growth of collection leaves the mix as it is. Without a happening on one side nothing is told: gain 0.
 */
export function mixTurn(streams: WeeklyStreams, before: Weeks, after: Weeks): MixTurn {
  const scatter = scatterOf(streams, [before, after]);
  const counted = (name: StreamName, { from, to }: Weeks) =>
    sumOf(streams[name].count, streams.exposure, from, to) / scatter;
  const [c1, s1] = [counted("contact", before), counted("strain", before)];
  const [c2, s2] = [counted("contact", after), counted("strain", after)];
  const gain = logBeta(1 + c1, 1 + s1) + logBeta(1 + c2, 1 + s2) - logBeta(1 + c1 + c2, 1 + s1 + s2);
  const share = (contact: number, strain: number) => (1 + contact) / (2 + contact + strain);
  return { gain, lift: share(c2, s2) - share(c1, s1) };
}

function scatterOf({ contact, strain, exposure }: WeeklyStreams, stretches: readonly Weeks[]): number {
  let distance = SCATTER_WINDOWS * USUAL_SCATTER;
  let freedom = SCATTER_WINDOWS;
  for (const { count } of [contact, strain])
    for (const { from, to } of stretches) {
      const total = sumOf(count, exposure, from, to);
      const searched = sumOf(exposure, exposure, from, to);
      if (total === 0) continue;
      freedom--;
      for (let start = from; start + WINDOW <= to; start += WINDOW) {
        const mean = (total / searched) * sumOf(exposure, exposure, start, start + WINDOW);
        if (mean === 0) continue;
        distance += (sumOf(count, exposure, start, start + WINDOW) - mean) ** 2 / mean;
        freedom++;
      }
    }
  return Math.max(1, distance / Math.max(1, freedom));
}

function sumOf(column: Float64Array, exposure: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let week = from; week < to; week++) if (exposure[week] !== 0) sum += column[week] as number;
  return sum;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
