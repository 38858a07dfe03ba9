/** How far two coders’ days lie apart. */
export interface DaysApart {
  pairs: number;
  /** Pairs on one and the same day. */
  same: number;
  /** Days between them: the middle pair, and all on average. */
  median: number;
  mean: number;
  furthest: number;
}

/** Null: no pair has two days. `daysApart([[5, 5], [5, 8], [9, 8]]) // => { pairs: 3, same: 1, median: 1, mean: 1.333333, furthest: 3 }` */
export function daysApart(pairs: readonly (readonly [number | null, number | null])[]): DaysApart | null {
  const apart = pairs
    .flatMap(([first, second]) => (first === null || second === null ? [] : [Math.abs(first - second)]))
    .sort((a, b) => a - b);
  const count = apart.length;
  if (count === 0) return null;
  return {
    pairs: count,
    same: apart.filter((days) => days === 0).length,
    median: ((apart[(count - 1) >> 1] as number) + (apart[count >> 1] as number)) / 2,
    mean: apart.reduce((sum, days) => sum + days, 0) / count,
    furthest: apart[count - 1] as number,
  };
}
