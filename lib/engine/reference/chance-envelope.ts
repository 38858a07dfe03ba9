import { MATRIX_OF_RESAMPLES, nameWords, streamOf, uniform } from "@/lib/engine/draws/random-stream";
import { correlation, pairsAt } from "./paired-changes";
import type { StepLine } from "./step-line";

const DRAWS = 999;
/** Of fewer draws the quantile would say little of the rest. */
const LEAST_WITH_ONE = 0.95;
/** Draws between two pauses: some milliseconds of work. */
const DRAWS_A_SLICE = 25;

/**
 * How large the largest correlation of all lags becomes by chance alone: in 95 of 100 draws no lag lies further from 0. In each draw the second line is made anew of blocks of its own changes,
 * drawn with replacement and gaps and all, so that it runs on within a block as it does and has no tie to the first. It answers for the choice of the largest among several lags.
 * A draw in which no lag has `fewest` pairs says nothing of chance, and is none of the 100; null: too many of the draws are such. Pauses every few milliseconds of work.
 */
export function* chanceEnvelopeSteps(
  first: StepLine,
  second: StepLine,
  { lags, block, fewest, seed }: { lags: readonly number[]; block: number; fewest: number; seed: number },
): Generator<undefined, number | null> {
  const length = second.values.length;
  const starts = length - block + 1;
  if (starts < 1) return null;
  const stream = streamOf(seed, MATRIX_OF_RESAMPLES, "day", nameWords("reference envelope"));
  const reached: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    if (draw % DRAWS_A_SLICE === 0) yield;
    const values: (number | null)[] = [];
    for (let at = 0; values.length < length; at++) {
      const start = Math.floor(starts * uniform(stream, draw, at));
      values.push(...second.values.slice(start, Math.min(start + block, start + length - values.length)));
    }
    let largest: number | null = null;
    for (const lag of lags) {
      const pairs = pairsAt(first, { first: second.first, values }, lag);
      const r = pairs.x.length < fewest ? null : correlation(pairs);
      if (r !== null) largest = Math.max(largest ?? 0, Math.abs(r));
    }
    if (largest !== null) reached.push(largest);
  }
  if (reached.length < LEAST_WITH_ONE * DRAWS) return null;
  return reached.sort((a, b) => a - b)[Math.ceil(0.95 * (reached.length + 1)) - 1] ?? null;
}
