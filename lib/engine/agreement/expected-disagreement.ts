import { type Distance, metricDistance } from "./metric-distance";
import { type Points, ratioPoints } from "./ratio-points";
import type { Metric } from "./reliability-data";

/** The squared differences of all ordered pairs of given values, from how often each was given. */
export type ExpectedDisagreement = (counts: Int32Array, total: number) => number;

/** So many values make as little work pair by pair as by points. */
const FEW_VALUES = 48;
/** Below this share of the largest possible sum the points are not exact enough. */
const EXACT_FROM = 1e-6;

/**
 * How a metric sums them, without looking at every pair of values: names by n² − Σ n², numbers by their scatter about the
 * mean, 2n·Σ n(v − v̄)², ratios by the scatter of points that lie as far apart as the ratios do. Ranks are measured like
 * numbers, on ranks that are new in every resample.
 */
export function expectedDisagreement(
  metric: Exclude<Metric, "ordinal">,
  values: Float64Array,
): ExpectedDisagreement {
  if (metric === "nominal")
    return (counts, total) => total * total - counts.reduce((sum, count) => sum + count * count, 0);
  if (metric === "interval") return (counts, total) => scatter(values, counts, total);
  const pairwise = pairByPair(metricDistance("ratio", values, []));
  const points = values.length > FEW_VALUES ? ratioPoints(values) : null;
  if (points === null) return pairwise;
  const given = new Float64Array(values.length);
  return (counts, total) => {
    given.set(counts);
    const sum = scatterOfPoints(points, given, total);
    return sum > EXACT_FROM * total * total ? sum : pairwise(counts, total);
  };
}

/** 2n·Σ n(v − v̄)²: what Σ Σ n n′(v − v′)² comes to. */
export function scatter(values: Float64Array, counts: Int32Array, total: number): number {
  let mean = 0;
  for (let code = 0; code < values.length; code++)
    mean += ((counts[code] as number) / total) * (values[code] as number);
  let squares = 0;
  for (let code = 0; code < values.length; code++)
    squares += (counts[code] as number) * ((values[code] as number) - mean) ** 2;
  return 2 * total * squares;
}

function scatterOfPoints({ axes, lengths }: Points, counts: Float64Array, total: number): number {
  const aside = axes.reduce((sum, axis) => sum + product(axis, counts) ** 2, 0);
  return 2 * (total * product(lengths, counts) - aside);
}

/** Four sums side by side: one would wait for itself at every step. */
function product(one: Float64Array, other: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = 0;
  for (; at + 3 < one.length; at += 4) {
    a += (one[at] as number) * (other[at] as number);
    b += (one[at + 1] as number) * (other[at + 1] as number);
    c += (one[at + 2] as number) * (other[at + 2] as number);
    d += (one[at + 3] as number) * (other[at + 3] as number);
  }
  for (; at < one.length; at++) a += (one[at] as number) * (other[at] as number);
  return a + b + c + d;
}

function pairByPair(distance: Distance): ExpectedDisagreement {
  return (counts) => {
    const given = Array.from(counts.keys()).filter((code) => counts[code] !== 0);
    let sum = 0;
    for (const [at, one] of given.entries())
      for (let other = 0; other < at; other++) {
        const code = given[other] as number;
        sum += 2 * (counts[one] as number) * (counts[code] as number) * distance(one, code);
      }
    return sum;
  };
}
