/**
 * A lane for each period so that none overlaps another in its lane; the earliest takes the lowest free lane.
 * `periodLanes([{ from: 0, to: 9 }, { from: 5, to: 12 }, { from: 10, to: 11 }]) // => [0, 1, 0]`
 */
export function periodLanes(periods: readonly { from: number; to: number }[]): number[] {
  const order = periods.map((_, at) => at).sort((a, b) => (periods[a]?.from ?? 0) - (periods[b]?.from ?? 0));
  const ends: number[] = [];
  const lanes = new Array<number>(periods.length).fill(0);
  for (const at of order) {
    const period = periods[at];
    if (!period) continue;
    const free = ends.findIndex((end) => end < period.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = period.to;
    lanes[at] = lane;
  }
  return lanes;
}
