import type { StepLine } from "./step-line";

/**
 * The changes of a line from each period to the next, at the place of the later; null where one of the two has no figure, so that no change reaches over a gap.
 * `changesOf({ first: 5, values: [1, 3, null, 4, 9] }) // => { first: 6, values: [2, null, null, 5] }`
 */
export function changesOf({ first, values }: StepLine): StepLine {
  const changes = values.slice(1).map((value, at) => {
    const before = values[at] ?? null;
    return value === null || before === null ? null : value - before;
  });
  return { first: first + 1, values: changes };
}
