/** Running sums of a weekly flow: element `w` is over the weeks before `w`, so that any stretch costs a subtraction. */
export interface FlowSums {
  weeks: number;
  /** Weeks with evidence: flow other than 0. */
  active: Float64Array;
  /** Σ flow. */
  total: Float64Array;
  /** Σ flow². */
  squares: Float64Array;
}

/** Sums of a flow in points of v·q. Throws RangeError where a week is not finite. `flowSums([0, 3]).total // => [0, 0, 3]` */
export function flowSums(flow: Float64Array): FlowSums {
  const weeks = flow.length;
  const sums = {
    weeks,
    active: new Float64Array(weeks + 1),
    total: new Float64Array(weeks + 1),
    squares: new Float64Array(weeks + 1),
  };
  for (let week = 0; week < weeks; week++) {
    const value = flow[week] as number;
    if (!Number.isFinite(value)) throw new RangeError(`the flow of week ${week} is no number`);
    sums.active[week + 1] = (sums.active[week] as number) + (value === 0 ? 0 : 1);
    sums.total[week + 1] = (sums.total[week] as number) + value;
    sums.squares[week + 1] = (sums.squares[week] as number) + value * value;
  }
  return sums;
}

/** Sums of the weeks `from … to − 1`. */
export interface Stretch {
  weeks: number;
  active: number;
  total: number;
  squares: number;
}

/** The sums of a stretch. `stretchOf(flowSums([0, 3, −1]), 1, 3) // => { weeks: 2, active: 2, total: 2, squares: 10 }` */
export function stretchOf(sums: FlowSums, from: number, to: number): Stretch {
  return {
    weeks: to - from,
    active: (sums.active[to] as number) - (sums.active[from] as number),
    total: (sums.total[to] as number) - (sums.total[from] as number),
    squares: (sums.squares[to] as number) - (sums.squares[from] as number),
  };
}
