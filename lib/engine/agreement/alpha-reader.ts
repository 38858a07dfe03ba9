import { expectedDisagreement, scatter } from "./expected-disagreement";
import { metricDistance, middleRanks } from "./metric-distance";
import { disagreementOfRanks, disagreementOfUnits } from "./observed-disagreement";
import type { Metric, PairableUnits } from "./reliability-data";
import { valueCounter } from "./value-counts";

/** Reads α of units that are there as often as weights say, for as many sets of weights at once as there are lanes. */
export interface AlphaReader {
  lanes: number;
  /** One α a lane; NaN: not defined. */
  read: (weights: readonly Int32Array[]) => number[];
}

/**
 * α = 1 − (n − 1)·(sum of what the units add)/(sum over all pairs of given values). Each unit is reduced to what it adds
 * beforehand, but for ranks, which hang on all that was given.
 */
export function alphaReader(units: PairableUnits, metric: Metric): AlphaReader {
  const { observed, expected } = sumsOf(units, metric);
  const { lanes, counts, count } = valueCounter(units);
  const read = (weights: readonly Int32Array[]) =>
    count(weights).map((total, lane) => {
      const own = counts[lane] as Int32Array;
      const varies = own.some((given) => given !== 0 && given !== total);
      if (!varies) return Number.NaN;
      const chance = expected(own, total);
      if (!Number.isFinite(chance)) return Number.NaN;
      return 1 - ((total - 1) * observed(weights[lane] as Int32Array)) / chance;
    });
  return { lanes, read };
}

/** Both sums of a metric; the expected one is asked for first. */
function sumsOf(units: PairableUnits, metric: Metric) {
  if (metric === "ordinal") {
    const ranks = new Float64Array(units.values.length);
    const add = disagreementOfRanks(units);
    return {
      observed: (weights: Int32Array) => add(weights, ranks),
      expected: (counts: Int32Array, total: number) => scatter(middleRanks(counts, ranks), counts, total),
    };
  }
  const values = metric === "interval" ? aboutZero(units.values) : units.values;
  const ofUnits = disagreementOfUnits(units, metricDistance(metric, values, []));
  const observed = (weights: Int32Array) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) sum += (weights[at] as number) * (ofUnits[at] as number);
    return sum;
  };
  return { observed, expected: expectedDisagreement(metric, values) };
}

/** The same values about 0 and no wider than 1: α of numbers is no other, and no square is too large. */
function aboutZero(values: Float64Array): Float64Array {
  const [least, most] = [(values[0] ?? 0) / 2, (values.at(-1) ?? 0) / 2];
  return values.map((value) => (value / 2 - (least + most) / 2) / (most - least || 1));
}
