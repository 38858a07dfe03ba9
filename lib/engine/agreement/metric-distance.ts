import type { Metric } from "./reliability-data";

/** A squared difference between two values, by their places among the distinct ones. */
export type Distance = (one: number, other: number) => number;

/**
 * The squared differences of a metric (Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011). Those of ranks hang
 * on how often each value was given: two values lie as far apart as there are values between them, half of either end
 * counted. That is the difference of their middle ranks, so that ranks are measured like numbers.
 *
 * `metricDistance("ratio", [1, 3], [1, 1])(0, 1) // => 0.25`, as an interval 4, as names 1, as ranks 1.
 */
export function metricDistance(
  metric: Metric,
  values: ArrayLike<number>,
  counts: ArrayLike<number>,
): Distance {
  if (metric === "nominal") return (one, other) => (one === other ? 0 : 1);
  if (metric === "ratio")
    return (one, other) => ratioDistance(values[one] as number, values[other] as number);
  const scale = metric === "interval" ? values : middleRanks(counts, new Float64Array(counts.length));
  return (one, other) => ((scale[one] as number) - (scale[other] as number)) ** 2;
}

/** ((a − b)/(a + b))²; nothing and nothing differ by 0. */
export function ratioDistance(a: number, b: number): number {
  return a === b ? 0 : ((a - b) / (a + b)) ** 2;
}

/** For each value, how many given values lie under it, with half of its own. `middleRanks([2, 4], …) // => [1, 4]` */
export function middleRanks(counts: ArrayLike<number>, into: Float64Array): Float64Array {
  let under = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] as number;
    into[code] = under + count / 2;
    under += count;
  }
  return into;
}
