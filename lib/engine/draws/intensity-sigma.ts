/** One signal coded twice, by two people who did not see each other's figure. */
export interface DoubleCoding {
  /** Code of the type that both gave it. */
  type: string;
  first: number;
  second: number;
}

/** From what the σ of a type is taken: its own pairs, those of all types together, or nothing. */
export type SigmaSource = "type" | "all" | "assumed";

export interface IntensitySigma {
  /** Standard deviation of the error of one coder, in points of intensity. */
  sigma: number;
  source: SigmaSource;
  /** Pairs that it is measured from; 0 where it is assumed. */
  pairs: number;
}

/** Fewer pairs measure nothing. */
export const PAIRS_NEEDED = 30;
/** Where nothing is measured. */
export const ASSUMED_SIGMA = 1;

/**
 * How far one coder's intensities are off, by type (method-2 §5): the standard deviation of the paired differences / √2, from
 * the pairs of the type where there are at least 30, else of all types together where they are 30, else 1, assumed. The
 * differences are taken about their mean, with n − 1: that one coder is milder throughout is no scatter, but a lean.
 * 15 pairs that differ by +1 and 15 by −1: √(30/29)/√2 = 0.719195. Throws RangeError for a pair that holds no number.
 */
export function intensitySigma(pairs: readonly DoubleCoding[]): (type: string) => IntensitySigma {
  const byType = new Map<string, number[]>();
  const all: number[] = [];
  for (const { type, first, second } of pairs) {
    const difference = first - second;
    if (!Number.isFinite(difference)) throw new RangeError(`a pair of ${type} is no pair of numbers`);
    all.push(difference);
    byType.set(type, [...(byType.get(type) ?? []), difference]);
  }
  const common = measured(all, "all") ?? { sigma: ASSUMED_SIGMA, source: "assumed", pairs: 0 };
  const own = new Map<string, IntensitySigma>();
  for (const [type, differences] of byType) own.set(type, measured(differences, "type") ?? common);
  return (type) => own.get(type) ?? common;
}

function measured(differences: readonly number[], source: SigmaSource): IntensitySigma | null {
  const pairs = differences.length;
  if (pairs < PAIRS_NEEDED) return null;
  const mean = differences.reduce((sum, one) => sum + one, 0) / pairs;
  const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { sigma: Math.sqrt(squares / (pairs - 1) / 2), source, pairs };
}
