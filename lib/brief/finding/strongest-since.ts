/**
 * Since when a pull was not as strong as at the end: the position of the last earlier value of at least that size, or null
 * where the whole line has none or where it lies less than `least` steps back (every day is the strongest since yesterday).
 * `strongestSince([9, 1, 2, 5], 2) // => 0`
 */
export function strongestSince(line: ArrayLike<number>, least: number): number | null {
  const end = line.length - 1;
  const now = Math.abs(line[end] ?? Number.NaN);
  // A pull of next to nothing is never worth the word.
  if (!(now >= 5)) return null;
  for (let at = end - 1; at >= 0; at--)
    if (Math.abs(line[at] ?? Number.NaN) >= now) return end - at >= least ? at : null;
  return null;
}
