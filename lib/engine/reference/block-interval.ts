import {
  MATRIX_OF_RESAMPLES,
  nameWords,
  type RandomStream,
  streamOf,
  uniform,
} from "@/lib/engine/draws/random-stream";
import { correlation, type Pairs } from "./paired-changes";
import { studentQuantile } from "./student-quantile";

/** Seeded resamples that the standard error is read from. */
const RESAMPLES = 2_000;
/** Resamples between two pauses: some milliseconds of work. */
const RESAMPLES_A_SLICE = 100;
/** Where more of the resamples than this share do not vary, a few periods carry all there is, and an interval would promise too much. */
const MOST_EMPTY = 0.05;
/** Keeps the transform finite at a correlation of 1. */
const NEAREST_TO_ONE = 1 - 1e-12;

/** Periods that stay together in a resample: n^(1/3), rounded up. `blockLength(60) // => 4` */
export function blockLength(pairs: number): number {
  // Counted, since a root is rounded differently from one machine to the next: 27 pairs are 3, not 4.
  let length = 1;
  while (length * length * length < pairs) length++;
  return length;
}

/**
 * The 95 % interval of the correlation of pairs that stand in order of time; null: their changes are too few or too uneven for one. Blocks of `blockLength` neighbouring pairs are drawn with
 * replacement until there are as many pairs as before (the moving-block bootstrap: Künsch 1989, The jackknife and the bootstrap for general stationary observations); the standard
 * deviation of Fisher's z over the resamples is its standard error, a little enlarged since n − block positions give n pairs, and the ends lie a Student quantile of it away, with a degree of freedom for
 * each block but one. Read off the resamples themselves (the percentiles), the interval would hold the true value in 89 to 94 of 100 trials; so it does in 92 to 98 (measured, method.md).
 * Pauses every few milliseconds of work.
 */
export function* blockIntervalSteps(
  pairs: Pairs,
  seed: number,
): Generator<undefined, readonly [number, number] | null> {
  const n = pairs.x.length;
  const block = blockLength(n);
  const found = correlation(pairs);
  if (found === null || n <= 2 * block) return null;
  const stream = streamOf(seed, MATRIX_OF_RESAMPLES, "day", nameWords("reference pairs"));
  const resampled: Pairs = { x: new Float64Array(n), y: new Float64Array(n) };
  let kept = 0;
  let sum = 0;
  let squares = 0;
  for (let resample = 0; resample < RESAMPLES; resample++) {
    if (resample % RESAMPLES_A_SLICE === 0) yield;
    fill(resampled, pairs, block, stream, resample);
    const r = correlation(resampled);
    if (r === null) continue;
    const z = fisher(r) - fisher(found);
    kept++;
    sum += z;
    squares += z * z;
  }
  if (kept < RESAMPLES * (1 - MOST_EMPTY)) return null;
  const spread = Math.sqrt(Math.max(0, squares / kept - (sum / kept) * (sum / kept)));
  const reach = studentQuantile(Math.max(5, n / block - 1)) * spread * Math.sqrt(n / (n - block));
  return [Math.tanh(fisher(found) - reach), Math.tanh(fisher(found) + reach)];
}

function fill(into: Pairs, from: Pairs, block: number, stream: RandomStream, resample: number): void {
  const n = from.x.length;
  const starts = n - block + 1;
  for (let at = 0, drawn = 0; at < n; at += block, drawn++) {
    const start = Math.floor(starts * uniform(stream, resample, drawn));
    const length = Math.min(block, n - at);
    into.x.set(from.x.subarray(start, start + length), at);
    into.y.set(from.y.subarray(start, start + length), at);
  }
}

/** Fisher's z of a correlation, of functions that give the same bits on every Node. */
function fisher(r: number): number {
  const held = Math.max(-NEAREST_TO_ONE, Math.min(NEAREST_TO_ONE, r));
  return Math.log((1 + held) / (1 - held)) / 2;
}
