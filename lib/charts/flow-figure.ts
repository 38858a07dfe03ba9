import type { Day } from "@/lib/engine/signal";
import type { ChartTurn } from "./chart-view";

/** One week of new evidence. */
export interface FlowBar {
  monday: Day;
  /** Σ v·q of the signals that start in the week. */
  value: number;
  signals: number;
}

/** The weekly flow of new evidence with its turns, ready to draw. */
export interface FlowFigure {
  from: Day;
  to: Day;
  bars: FlowBar[];
  axis: { low: number; high: number; ticks: number[] };
  turns: ChartTurn[];
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;
const MOST_STEPS = 6;

/**
 * An axis for sums of evidence: whole steps, at most six of them, 0 among them, all values inside.
 * `flowAxis([-11, 7]) // => { low: −15, high: 10, ticks: [−15, −10, −5, 0, 5, 10] }`
 */
export function flowAxis(values: readonly number[]): FlowFigure["axis"] {
  const highest = Math.max(1, ...values);
  const lowest = Math.min(-1, ...values);
  const step =
    STEPS.find((size) => Math.ceil(highest / size) + Math.ceil(-lowest / size) <= MOST_STEPS) ??
    Math.ceil((highest - lowest) / (MOST_STEPS - 1));
  const low = -Math.ceil(-lowest / step) * step;
  const high = Math.ceil(highest / step) * step;
  const ticks: number[] = [];
  for (let tick = low; tick <= high; tick += step) ticks.push(tick);
  return { low, high, ticks };
}
