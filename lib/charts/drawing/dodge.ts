/**
 * Moves labels apart along one line so that none overlaps: each keeps at least `gap` from the next, stays in
 * `low … high` and lies as near as it can to where it wants to be. Order of the input is kept in the output. When all
 * together do not fit, the gap shrinks evenly. `dodge([10, 11], 20, 0, 100) // => [0.5, 20.5]`
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const count = wanted.length;
  if (count === 0) return [];
  const step = count > 1 ? Math.min(gap, (high - low) / (count - 1)) : 0;
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Pool neighbours that would overlap and set each pool around its mean (isotonic regression on place − rank · step).
  const pools: { sum: number; size: number }[] = [];
  for (const [rank, at] of order.entries()) {
    pools.push({ sum: (wanted[at] ?? 0) - rank * step, size: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const right = pools[last];
      const left = pools[last - 1];
      if (!left || !right || left.sum / left.size <= right.sum / right.size) break;
      pools.splice(last - 1, 2, { sum: left.sum + right.sum, size: left.size + right.size });
    }
  }
  const placed = new Array<number>(count).fill(0);
  let rank = 0;
  for (const pool of pools)
    for (let member = 0; member < pool.size; member++, rank++) {
      const base = Math.min(Math.max(pool.sum / pool.size, low), high - (count - 1) * step);
      const at = order[rank];
      if (at !== undefined) placed[at] = base + rank * step;
    }
  return placed;
}
