import { count, signed } from "@/lib/charts/format/format";
import { decimalFigure } from "@/lib/codebook/reference/exact-sum";
import type { Step } from "@/lib/engine/calendar/step-period";

/** Under so many percent a difference is told by its first decimal, or as less. */
const WHOLE = 1;
const TENTH = 0.1;

/**
 * How far two reports of one trade lie apart, of the differences in percent of the larger that `bothReported` gives, the least first. What half of them stay within is rounded up, so that they do.
 * `mirrorWords([5, 20.2, 60], "month") // => "In half of the 3 months that both report they differ by 21 % of the larger or less."`
 */
export function mirrorWords(differences: readonly number[], step: Step): string {
  const middle = differences[Math.floor((differences.length - 1) / 2)];
  if (middle === undefined) return "The two have no time in common.";
  if (differences.length === 1)
    return `In the one ${step} that both report they ${apartWords(middle, `${Math.round(middle)} % of the larger`)}.`;
  const within = `${Math.ceil(decimalFigure(middle))} % of the larger or less`;
  return `In half of the ${count(differences.length, step)} that both report they ${apartWords(middle, within)}.`;
}

function apartWords(difference: number, told: string): string {
  if (difference === 0) return "say the same";
  return difference < WHOLE ? "differ by less than 1 % of the larger" : `differ by ${told}`;
}

/** A difference in percent in a table; one that is no 0 is never printed as 0. `percentDifferenceWords(-50) // => "−50 %"`, `percentDifferenceWords(0.31) // => "+0.3 %"`, `percentDifferenceWords(null) // => "–"` */
export function percentDifferenceWords(difference: number | null): string {
  if (difference === null) return signed(difference);
  const size = Math.abs(difference);
  if (size > 0 && size < TENTH) return "under 0.1 %";
  return `${signed(difference, size > 0 && size < WHOLE ? 1 : 0)} %`;
}
