/** Figures on a step, one a period without a hole: element `i` is the period at place `first + i` (`placeOfPeriod`). null: there is none. */
export interface StepLine {
  first: number;
  values: readonly (number | null)[];
}

/**
 * The figure of a place; null outside of the line too. `valueAt({ first: 5, values: [1] }, 6) // => null`
 */
export function valueAt({ first, values }: StepLine, place: number): number | null {
  return values[place - first] ?? null;
}

/**
 * A line of figures that stand at their places, in order; places between two of them have none.
 * `lineOf([[5, 1], [7, 2]]) // => { first: 5, values: [1, null, 2] }`
 */
export function lineOf(placed: readonly (readonly [place: number, value: number | null])[]): StepLine {
  const first = placed[0]?.[0] ?? 0;
  const last = placed.at(-1)?.[0] ?? first - 1;
  const values = new Array<number | null>(last - first + 1).fill(null);
  for (const [place, value] of placed) values[place - first] = value;
  return { first, values };
}
