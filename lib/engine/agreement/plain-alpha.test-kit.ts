import type { Metric, ReliabilityData } from "./reliability-data";

/**
 * α as it is defined, pair by pair: the average difference of the pairs within units, each unit weighted by its values, over
 * the average difference of all pairs of given values. Nothing is reduced or shared: slow, and none of the engine's code.
 */
export function plainAlpha(units: ReliabilityData, metric: Metric): number | null {
  const pairable = units
    .map((unit) => unit.filter((value): value is number => value !== null))
    .filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const between = (low: number, high: number) => all.filter((value) => value >= low && value <= high).length;
  const often = (one: number) => all.filter((value) => value === one).length;
  const apart = (a: number, b: number): number => {
    if (a === b) return 0;
    if (metric === "nominal") return 1;
    if (metric === "interval") return (a - b) ** 2;
    if (metric === "ratio") return ((a - b) / (a + b)) ** 2;
    return (between(Math.min(a, b), Math.max(a, b)) - (often(a) + often(b)) / 2) ** 2;
  };
  const known = new Map<string, number>();
  const difference = (a: number, b: number): number => {
    const key = `${a} ${b}`;
    const found = known.get(key) ?? apart(a, b);
    known.set(key, found);
    return found;
  };
  const sumOfPairs = (values: readonly number[]): number => {
    let sum = 0;
    for (const [at, a] of values.entries())
      for (const [other, b] of values.entries()) if (at !== other) sum += difference(a, b);
    return sum;
  };
  const observed = pairable.reduce((sum, unit) => sum + sumOfPairs(unit) / (unit.length - 1), 0) / all.length;
  const expected = sumOfPairs(all) / (all.length * (all.length - 1));
  const alpha = 1 - observed / expected;
  return Number.isFinite(alpha) && Number.isFinite(expected) ? alpha : null;
}
