import { alphaReader } from "./alpha-reader";
import { type Metric, pairableUnits, type ReliabilityData } from "./reliability-data";

/**
 * Krippendorff’s α: 1 where coders agree throughout, 0 where they agree as often as by chance. One array a unit holds what
 * each coder gave it, null: nothing. null where it is not defined: fewer than two coders gave any unit a value, or all gave
 * the same throughout, so that no chance of disagreeing was ever there. Throws RangeError for a value that is not finite.
 *
 * `krippendorffAlpha([[1, 1], [1, 2], [2, 2], [2, 2]], "nominal") // => 0.533333`; `krippendorffAlpha([[1, 1]], "nominal") // => null`
 */
export function krippendorffAlpha(units: ReliabilityData, metric: Metric): number | null {
  const pairable = pairableUnits(units);
  const { lanes, read } = alphaReader(pairable, metric);
  const once = new Int32Array(pairable.places.length).fill(1);
  const [alpha = Number.NaN] = read(Array.from({ length: lanes }, () => once));
  return Number.isNaN(alpha) ? null : alpha;
}
