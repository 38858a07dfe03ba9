import type { StepLine } from "./step-line";

/** What is left of two equal figures after rounding, as a share of the larger: a mean of as many equal days may differ in its last bits. */
const ROUNDING = 1e-12;

/**
 * The changes of a line from each period to the next, at the place of the later; null where one of the two has no figure, so that no change reaches over a gap.
 * Two figures that differ by no more than rounding did not change.
 * `changesOf({ first: 5, values: [1, 3, null, 4, 9] }) // => { first: 6, values: [2, null, null, 5] }`
 */
export function changesOf({ first, values }: StepLine): StepLine {
  const changes = values.slice(1).map((value, at) => {
    const before = values[at] ?? null;
    if (value === null || before === null) return null;
    const change = value - before;
    return Math.abs(change) <= ROUNDING * Math.max(Math.abs(before), Math.abs(value)) ? 0 : change;
  });
  return { first: first + 1, values: changes };
}
