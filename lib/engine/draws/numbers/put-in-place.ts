/** Up to so many are sorted by insertion, which is quicker than parting them further. */
export const FEW = 32;
/** Partings one within the other; more than that hardly happens, and is sorted. */
const DEEPEST = 40;

/**
 * Rearranges `values[from … to)` so that each of the `places` (rising, those from `first` to before `last`) holds what a whole sort
 * would put there: quickselect (Hoare, Algorithm 65, 1961) for several places at once. What holds none is left as it is. Numbers
 * alone. `putInPlace(values, 0, 3, Int32Array.of(1), 0, 1)` of 3, 1, 2: the middle one is 2.
 */
export function putInPlace(
  values: Float64Array,
  from: number,
  to: number,
  places: Int32Array,
  first: number,
  last: number,
  depth = 0,
): void {
  if (first >= last || to - from < 2) return;
  if (to - from <= FEW) {
    sortByInsertion(values, from, to);
    return;
  }
  if (depth > DEEPEST) {
    values.subarray(from, to).sort();
    return;
  }
  const pivot = middleOf(
    values[from] as number,
    values[(from + to) >> 1] as number,
    values[to - 1] as number,
  );
  let low = from;
  let high = to - 1;
  while (low <= high) {
    while ((values[low] as number) < pivot) low++;
    while ((values[high] as number) > pivot) high--;
    if (low > high) break;
    const value = values[low] as number;
    values[low++] = values[high] as number;
    values[high--] = value;
  }
  // Up to `high` nothing is above the pivot, from `low` on nothing below; what is between is the pivot itself.
  let split = first;
  while (split < last && (places[split] as number) <= high) split++;
  putInPlace(values, from, high + 1, places, first, split, depth + 1);
  while (split < last && (places[split] as number) < low) split++;
  putInPlace(values, low, to, places, split, last, depth + 1);
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Sorts `values[from … to)`: quick where little is far from its place. */
export function sortByInsertion(values: Float64Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const value = values[at] as number;
    let free = at;
    for (; free > from && (values[free - 1] as number) > value; free--)
      values[free] = values[free - 1] as number;
    values[free] = value;
  }
}
