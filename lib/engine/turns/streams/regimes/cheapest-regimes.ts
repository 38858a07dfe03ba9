import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";

/**
 * The cheapest cutting of the weeks into regimes of one pace each, exact: the sum over regimes of −log chance under the regime's best pace, plus `penalty` a
 * turn, is as small as any cutting makes it, and no regime is shorter than `shortest` weeks unless all weeks are. Optimal partitioning (Jackson et al. 2005)
 * that is carried on by pace instead of by start, as each pace's cost grows by one week at a time: O(weeks · paces), nothing is pruned. Returns the first weeks of
 * the second and later regimes, in order.
 */
export function cheapestRegimes(chances: WeekChances, penalty: number, shortest: number): number[] {
  const { weeks, paces, row, logs } = chances;
  const cost = new Float64Array(paces);
  const start = new Int32Array(paces);
  const cheapest = new Float64Array(weeks + 1).fill(Number.POSITIVE_INFINITY);
  const lastStart = new Int32Array(weeks + 1);
  for (let week = 0; week < weeks; week++) {
    const entered = week + 1 - shortest;
    const entry = entered >= shortest ? (cheapest[entered] as number) + penalty : Number.POSITIVE_INFINITY;
    let best = Number.POSITIVE_INFINITY;
    let bestStart = 0;
    const cells = (row[week] as number) * paces;
    for (let at = 0; at < paces; at++) {
      let total = (cost[at] as number) - (logs[cells + at] as number);
      if (entry < total) {
        let fresh = entry;
        for (let back = week; back >= entered && fresh < total; back--)
          fresh -= logs[(row[back] as number) * paces + at] as number;
        if (fresh < total) {
          total = fresh;
          start[at] = entered;
        }
      }
      cost[at] = total;
      if (total < best) {
        best = total;
        bestStart = start[at] as number;
      }
    }
    if (week + 1 >= shortest) {
      cheapest[week + 1] = best;
      lastStart[week + 1] = bestStart;
    }
  }
  const changes: number[] = [];
  for (let end = lastStart[weeks] as number; end > 0; end = lastStart[end] as number) changes.push(end);
  return changes.reverse();
}
