import { asPrinted } from "./printed-figure";

/** Further decimals than these tell nothing apart that was computed. */
const MOST = 9;
/** Figures that differ by less are one. */
const SAME = 1e-9;

/**
 * Decimals at which a figure, as it is printed, lies on the side of a threshold on which it lies: as many as it takes, one at least.
 * `decimalsBeside(1.98, 2) // => 2`, `decimalsBeside(2.01, 2) // => 2`, `decimalsBeside(1.9, 2) // => 1`
 */
export function decimalsBeside(value: number, threshold: number): number {
  const sideOf = (one: number) => (Math.abs(one - threshold) < SAME ? 0 : Math.sign(one - threshold));
  for (let decimals = 1; decimals < MOST; decimals++)
    if (sideOf(asPrinted(value, decimals)) === sideOf(value)) return decimals;
  return MOST;
}

/**
 * Decimals at which two figures that are told as different are printed as different, one at least.
 * `decimalsApart(8.04, 7.97) // => 2`, `decimalsApart(8.2, 7.9) // => 1`, of one figure twice 1
 */
export function decimalsApart(a: number, b: number): number {
  if (Math.abs(a - b) < SAME) return 1;
  for (let decimals = 1; decimals < MOST; decimals++)
    if (asPrinted(a, decimals) !== asPrinted(b, decimals)) return decimals;
  return MOST;
}

/**
 * A threshold without a sign of rounding: with the decimals that it has, one at least.
 * `thresholdWords(2) // => "2.0"`, `thresholdWords(2.25) // => "2.25"`
 */
export function thresholdWords(threshold: number): string {
  for (let decimals = 1; decimals < MOST; decimals++)
    if (Math.abs(asPrinted(threshold, decimals) - threshold) < SAME) return threshold.toFixed(decimals);
  return threshold.toFixed(MOST);
}
