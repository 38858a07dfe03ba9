/**
 * Positions of at most `limit` points that stand for lines of equal length: first and last, where a line begins, both sides of its gaps
 * (NaN) where these are few, and in every stretch the lowest and the highest point of each line, so that no spike is lost. All points where
 * they fit. `always` names positions that stay in any case. `thin([[0, 1, 0, 9, 0]], 600) // => [0, 1, 2, 3, 4]`
 */
export function thin(
  lines: readonly ArrayLike<number>[],
  limit = 600,
  always: readonly number[] = [],
): number[] {
  const length = lines[0]?.length ?? 0;
  if (length <= limit) return Array.from({ length }, (_, at) => at);
  const sides = gapSides(lines);
  const stay = sides.length > limit / 4 ? always : [...always, ...sides];
  // More stretches show more of the shape; the extremes of several lines may coincide, so try the most first.
  for (let stretches = Math.floor(limit / 2); stretches > 1; stretches = Math.floor(stretches * 0.85)) {
    const kept = extremes(lines, length, stretches, stay);
    if (kept.size <= limit) return [...kept].sort((a, b) => a - b);
  }
  return [...new Set([0, ...always, length - 1])].sort((a, b) => a - b);
}

function extremes(
  lines: readonly ArrayLike<number>[],
  length: number,
  stretches: number,
  always: readonly number[],
): Set<number> {
  const kept = new Set([0, length - 1, ...always]);
  for (const line of lines) {
    const begin = firstNumber(line);
    if (begin === null) continue;
    kept.add(begin);
    for (let stretch = 0; stretch < stretches; stretch++) {
      const from = Math.max(begin, Math.floor((stretch * length) / stretches));
      const until = Math.floor(((stretch + 1) * length) / stretches);
      if (from >= until) continue;
      let low = -1;
      let high = -1;
      for (let at = from; at < until; at++) {
        const value = line[at] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        if (low < 0 || value < (line[low] ?? value)) low = at;
        if (high < 0 || value > (line[high] ?? value)) high = at;
      }
      if (low >= 0) kept.add(low).add(high);
    }
  }
  return kept;
}

/** Positions on both sides of where a line that has begun ends or goes on. */
function gapSides(lines: readonly ArrayLike<number>[]): number[] {
  const sides = new Set<number>();
  for (const line of lines)
    for (let at = (firstNumber(line) ?? line.length) + 1; at < line.length; at++)
      if (Number.isNaN(line[at]) !== Number.isNaN(line[at - 1])) sides.add(at - 1).add(at);
  return [...sides];
}

function firstNumber(line: ArrayLike<number>): number | null {
  for (let at = 0; at < line.length; at++) if (!Number.isNaN(line[at])) return at;
  return null;
}
