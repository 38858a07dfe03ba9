import { quantileReader } from "./numbers/quantile-reader";
import { MATRIX_OF_RESAMPLES, nameWords, streamOf, uniform } from "./random-stream";
import { type SobolOutputs, sobolIndices } from "./sobol";

/** Resamples that the intervals are read from. */
const RESAMPLES = 200;
/** A 90 % interval. */
const ENDS = [5, 95] as const;

export type Interval = readonly [number, number];

/**
 * How far Sobol indices may be off: the 5 and 95 % quantiles of their estimates over seeded resamples of the rows with
 * replacement (the percentile bootstrap), one interval a factor. V is estimated anew in each. NaN where the outputs do not
 * vary. Pauses after every resample.
 */
export function* resampledIntervals(
  { yA, yB, yAB }: SobolOutputs,
  seed: number,
): Generator<undefined, { first: Interval[]; total: Interval[] }> {
  const rows = yA.length;
  const stream = streamOf(seed, MATRIX_OF_RESAMPLES, "weights", nameWords("resamples"));
  const picked = new Int32Array(rows);
  const pick = (from: ArrayLike<number>, into: Float64Array) => {
    for (let row = 0; row < rows; row++) into[row] = from[picked[row] as number] as number;
    return into;
  };
  const columns = [yA, yB, ...yAB].map(() => new Float64Array(rows));
  const first = yAB.map(() => new Float64Array(RESAMPLES));
  const total = yAB.map(() => new Float64Array(RESAMPLES));
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let row = 0; row < rows; row++) picked[row] = Math.floor(rows * uniform(stream, resample, row));
    const [a, b, ...ab] = [yA, yB, ...yAB].map((from, at) => pick(from, columns[at] as Float64Array));
    const estimate = sobolIndices({ yA: a as Float64Array, yB: b as Float64Array, yAB: ab });
    for (const at of yAB.keys()) {
      (first[at] as Float64Array)[resample] = estimate.first[at] as number;
      (total[at] as Float64Array)[resample] = estimate.total[at] as number;
    }
    yield;
  }
  return { first: first.map(interval), total: total.map(interval) };
}

function interval(estimates: Float64Array): Interval {
  // Of few rows a resample may draw one and the same every time, and say nothing.
  const found = estimates.filter((estimate) => !Number.isNaN(estimate));
  if (found.length === 0) return [Number.NaN, Number.NaN];
  const ends = ENDS.map(() => new Float64Array(1));
  quantileReader(found.length, ENDS)(found, 0, ends, 0);
  return [ends[0]?.[0] as number, ends[1]?.[0] as number];
}
