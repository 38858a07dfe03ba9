import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import { count, formatDay, plain, signed } from "@/lib/charts/format/format";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** One week of new evidence. */
export interface FlowBar {
  monday: Day;
  /** Σ v·q of the signals that start in the week. */
  value: number;
  /** How many signals start in the week; a tally counts by the part of its happenings that fall on its days, so this need not be whole. */
  signals: number;
}

/** The weekly flow of new evidence with its turns, ready to draw. */
export interface FlowFigure {
  from: Day;
  to: Day;
  bars: FlowBar[];
  axis: { low: number; high: number; ticks: number[] };
  turns: ChartTurn[];
  /** Days that nobody searched, both ends included: a week without evidence says nothing there. */
  unsearched: { from: Day; to: Day }[];
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

/** The flow as a line over its Mondays, for a cursor that reads it off week by week. */
export function flowLines({ from, to, axis, bars, unsearched }: FlowFigure): LinesView {
  const last = bars.at(-1);
  return {
    scale: "calendar",
    from,
    to,
    axis,
    days: bars.map(({ monday }) => monday),
    lines: [
      {
        key: "flow",
        name: "New evidence of the week",
        values: bars.map(({ value }) => value),
        end: last ? { day: last.monday, value: last.value } : null,
      },
    ],
    unsearched,
  };
}

/**
 * The flow in a sentence, for who cannot see it.
 * `// => "65 weeks, 40 of them without new evidence; most upwards +7.5 in the week of 8 Sep 2025, most downwards −9.4 in the week of 24 Nov 2025."`
 */
export function flowSummary({ bars }: Pick<FlowFigure, "bars">): string {
  const silent = bars.filter(({ signals }) => signals === 0).length;
  const said = ({ monday, value }: FlowBar) =>
    `${signed(value)} in the week of ${formatDay(isoFromDay(monday))}`;
  const [lowest] = bars.toSorted((a, b) => a.value - b.value);
  const [highest] = bars.toSorted((a, b) => b.value - a.value);
  const extremes = [
    ...(highest && highest.value > 0 ? [`most upwards ${said(highest)}`] : []),
    ...(lowest && lowest.value < 0 ? [`most downwards ${said(lowest)}`] : []),
  ];
  const weeks = `${count(bars.length, "week")}, ${silent} of them without new evidence`;
  return `${[weeks, extremes.join(", ")].filter(Boolean).join("; ")}.`;
}

/** How many signals a week has, to read: `weekSignals(3) // => "3"`, `weekSignals(5.1902) // => "5.2"`, `weekSignals(0.02) // => "under 0.1"` */
export function weekSignals(signals: number): string {
  if (Number.isInteger(signals)) return plain(signals, 0);
  return signals < 0.1 ? "under 0.1" : plain(signals);
}
