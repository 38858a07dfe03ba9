/**
 * A figure as it is printed, as a number: rounded as `signed` rounds it. `asPrinted(-3.25) // => -3.3`, `asPrinted(-0.04) // => 0`
 */
export function asPrinted(value: number, decimals = 1): number {
  const size = Number(Math.abs(value).toFixed(decimals));
  return size === 0 || value > 0 ? size : -size;
}

/**
 * How far two figures of one day lie apart as they are printed, so that who subtracts what stands there finds what stands there; null where
 * either is missing. `printedDifference(2.06, 1.04) // => 1.1`, where 1.02 would be printed as 1.0
 */
export function printedDifference(to: number | null, from: number | null, decimals = 1): number | null {
  if (to === null || from === null) return null;
  return asPrinted(asPrinted(to, decimals) - asPrinted(from, decimals), decimals);
}

/** Under a table of levels and changes of which at least one misses. */
export const ROUNDED_ALONE =
  "Every figure is rounded by itself, so a change may miss the difference of its two levels by 0.1.";

/** A level, an earlier level and the change between them; null: no data. */
export interface Change {
  now: number | null;
  before: number | null;
  change: number | null;
}

/**
 * Whether a change as it is printed is another than the difference of its levels as they are printed: a line has to say so.
 * `missesByRounding({ now: 2.06, before: 1.04, change: 1.02 }) // => true`
 */
export function missesByRounding({ now, before, change }: Change, decimals = 1): boolean {
  const apart = printedDifference(now, before, decimals);
  return apart !== null && change !== null && apart !== asPrinted(change, decimals);
}
