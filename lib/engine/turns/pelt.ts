import type { SegmentCost } from "./segment-cost";

/** Room for rounding when a start is dropped: 1 part in 10⁹ of the total. */
const ROUNDING = 1e-9;

/**
 * The cheapest cutting of the weeks 0 … n − 1 into regimes (PELT: Killick, Fearnhead & Eckley 2012): the sum of the regimes'
 * costs plus `penalty` a change is as small as any cutting makes it. Exact, every week is tried (no jump); starts that can never
 * be best again are dropped, which makes it about linear where changes come regularly, O(n²) at worst. Returns the first weeks of
 * the second and later regimes, in order; no regime is shorter than `minimumSegment` weeks, unless n itself is. Of equals, the
 * one with the earlier last change is taken. Throws RangeError for a negative penalty and a minimum that is no whole number above 0.
 * Costs of squared distance over 0, 0, 0, 5, 5, 5, penalty 1: `[3]`
 */
export function pelt(cost: SegmentCost, n: number, penalty: number, minimumSegment: number): number[] {
  if (!(penalty >= 0)) throw new RangeError("the penalty is a number of 0 or more");
  if (!Number.isInteger(minimumSegment) || minimumSegment < 1)
    throw new RangeError("the shortest regime is a whole number of weeks above 0");
  const cheapest = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const lastChange = new Int32Array(n + 1);
  cheapest[0] = -penalty;
  const open = new Float64Array(n + 1);
  const closed = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  let starts: number[] = [0];
  for (let end = minimumSegment; end <= n; end++) {
    const entered = end - minimumSegment;
    if (entered >= minimumSegment) starts.push(entered);
    starts = starts.filter((start) => end < (closed[start] as number));
    for (const start of starts) {
      const total = (cheapest[start] as number) + cost(start, end);
      if (total + penalty < (cheapest[end] as number)) {
        cheapest[end] = total + penalty;
        lastChange[end] = start;
      }
      open[start] = total;
    }
    const bound = (cheapest[end] as number) + ROUNDING * Math.abs(cheapest[end] as number);
    // A change at `end` beats this start for every later end that leaves `end` a whole regime, and only for those.
    for (const start of starts)
      if ((open[start] as number) > bound && closed[start] === Number.POSITIVE_INFINITY)
        closed[start] = end + minimumSegment;
  }
  return changesUpTo(n, lastChange);
}

function changesUpTo(n: number, lastChange: Int32Array): number[] {
  const changes: number[] = [];
  for (let end = lastChange[n] ?? 0; end > 0; end = lastChange[end] as number) changes.push(end);
  return changes.reverse();
}
