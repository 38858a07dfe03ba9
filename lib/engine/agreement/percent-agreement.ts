import { pairableUnits, type ReliabilityData } from "./reliability-data";

/**
 * The share of pairs of coders who gave a unit the same value, each unit weighted alike; null: no unit is pairable. It does
 * not ask what chance alone would bring. `percentAgreement([[1, 1], [1, 2, 2], [3]]) // => 0.666667`
 */
export function percentAgreement(units: ReliabilityData): number | null {
  const { codes, begins, places } = pairableUnits(units);
  if (places.length === 0) return null;
  let sum = 0;
  for (const at of places.keys()) {
    const own = codes.subarray(begins[at], begins[at + 1]);
    let same = 0;
    for (const [one, code] of own.entries())
      for (const other of own.subarray(one + 1)) same += code === other ? 1 : 0;
    sum += same / ((own.length * (own.length - 1)) / 2);
  }
  return sum / places.length;
}
