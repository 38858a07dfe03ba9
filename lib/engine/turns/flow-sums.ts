import type { EvidenceFlow } from "./evidence-flow";

/** A weekly flow with the number of signals of each week, or the flow alone: then a week other than 0 counts as one signal. */
export type WeeklyEvidence = Pick<EvidenceFlow, "flow" | "count"> | Float64Array;

/** Sums of the weeks of a stretch. */
export interface Stretch {
  weeks: number;
  signals: number;
  /** Weeks with a signal. */
  active: number;
  /** Σ flow, points of v·q. */
  total: number;
  /** Σ flow² / signals of the week: with the total, what the spread of single signals is judged by. */
  squares: number;
}

/** Running sums of a weekly flow: element `w` is over the weeks before `w`, so that any stretch costs a subtraction. */
export interface FlowSums {
  weeks: number;
  signals: Float64Array;
  active: Float64Array;
  total: Float64Array;
  squares: Float64Array;
}

/** Sums of a flow in points of v·q. Throws RangeError where a week is not finite. `flowSums(Float64Array.of(0, 3)).total // => [0, 0, 3]` */
export function flowSums(evidence: WeeklyEvidence): FlowSums {
  const flow = evidence instanceof Float64Array ? evidence : evidence.flow;
  const count = evidence instanceof Float64Array ? null : evidence.count;
  const column = () => new Float64Array(flow.length + 1);
  const sums = {
    weeks: flow.length,
    signals: column(),
    active: column(),
    total: column(),
    squares: column(),
  };
  for (let week = 0; week < flow.length; week++) {
    const value = flow[week] as number;
    if (!Number.isFinite(value)) throw new RangeError(`the flow of week ${week} is no number`);
    const signals = count?.[week] ?? (value === 0 ? 0 : 1);
    sums.signals[week + 1] = (sums.signals[week] as number) + signals;
    sums.active[week + 1] = (sums.active[week] as number) + (signals > 0 ? 1 : 0);
    sums.total[week + 1] = (sums.total[week] as number) + value;
    sums.squares[week + 1] = (sums.squares[week] as number) + (signals > 0 ? (value * value) / signals : 0);
  }
  return sums;
}

/** The weeks `from … to − 1`. `stretchOf(flowSums(Float64Array.of(0, 3, −1)), 1, 3).squares // => 10` */
export function stretchOf(sums: FlowSums, from: number, to: number): Stretch {
  return {
    weeks: to - from,
    signals: (sums.signals[to] as number) - (sums.signals[from] as number),
    active: (sums.active[to] as number) - (sums.active[from] as number),
    total: (sums.total[to] as number) - (sums.total[from] as number),
    squares: (sums.squares[to] as number) - (sums.squares[from] as number),
  };
}
