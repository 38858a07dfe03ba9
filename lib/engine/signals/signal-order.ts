import type { Day } from "./signal";

/** Room for the position beside the day in one number: 2^26 signals, days of some hundred thousand years. */
const POSITIONS = 2 ** 26;

/**
 * Positions of signals in order of start and, within a day, of id: the one order of every sum and list. Throws RangeError for
 * more than 67 million. `orderByStart([5, 3, 5], ["b", "c", "a"]) // => [1, 2, 0]`
 */
export function orderByStart(starts: readonly Day[], ids: readonly string[]): number[] {
  if (starts.length > POSITIONS) throw new RangeError("too many signals for one computation");
  // Sorting plain numbers takes a tenth of the time of sorting signals by two fields.
  const keys = Float64Array.from(starts, (start, at) => start * POSITIONS + at).sort();
  const order = Array.from(keys, (key) => key - Math.floor(key / POSITIONS) * POSITIONS);
  let first = 0;
  while (first < order.length) {
    const day = starts[order[first] ?? 0];
    let next = first + 1;
    while (next < order.length && starts[order[next] ?? 0] === day) next++;
    if (next - first > 1) {
      const sameDay = order.slice(first, next).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
      for (const [at, position] of sameDay.entries()) order[first + at] = position;
    }
    first = next;
  }
  return order;
}
