/** Figures that a binary fraction keeps of a decimal one, however it came about. */
const KEPT = 15;

/**
 * A figure without what binary fractions leave behind of a sum: its first 15 figures. A whole number that is exact stays as it is.
 * `decimalFigure(0.6000000000000001) // => 0.6`
 */
export function decimalFigure(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(KEPT));
}

/**
 * The sum of figures, the same in whatever order they stand: they are added by size, and what an addition loses is kept beside the sum (Neumaier).
 * `exactSum([0.1, 0.2, 0.3]) // => 0.6`, `exactSum([]) // => 0`
 */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values.toSorted((a, b) => a - b)) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return decimalFigure(sum + lost);
}
