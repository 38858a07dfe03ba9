import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import { count, formatDay, plain, signed } from "@/lib/charts/format/format";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** One week of new evidence. */
export interface FlowBar {
  monday: Day;
  /** What is drawn above 0 and what below, both 0 or more: warming and cooling new evidence, or happenings of contact and of strain. */
  up: number;
  down: number;
  /** How many signals start in the week; a tally counts by the part of its happenings that fall on its days, so this need not be whole. */
  signals: number;
}

/** New evidence week by week with its turns, ready to draw. */
export interface FlowFigure {
  /** The flow of the sum, Σ v·q, of which a week has one sign; or happenings of the two streams, of which it may have both. */
  what: "sum" | "streams";
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

interface FlowLine {
  key: string;
  name: string;
  value: (bar: FlowBar) => number;
}

const LINES: Record<FlowFigure["what"], readonly FlowLine[]> = {
  sum: [{ key: "flow", name: "New evidence of the week", value: ({ up, down }) => up - down }],
  streams: [
    { key: "contact", name: "Contact, happenings", value: ({ up }) => up },
    { key: "strain", name: "Strain, happenings", value: ({ down }) => -down },
  ],
};

/** The bars as lines over their Mondays, for a cursor that reads them off week by week. */
export function flowLines({ what, from, to, axis, bars, unsearched }: FlowFigure): LinesView {
  const last = bars.at(-1);
  return {
    scale: "calendar",
    from,
    to,
    axis,
    days: bars.map(({ monday }) => monday),
    lines: LINES[what].map(({ key, name, value }) => ({
      key,
      name,
      values: bars.map(value),
      end: last ? { day: last.monday, value: value(last) } : null,
    })),
    unsearched,
  };
}

/**
 * The weeks in a sentence, for who cannot see them.
 * `// sum => "65 weeks, 40 of them without new evidence; most upwards +7.5 in the week of 8 Sep 2025, most downwards −9.4 in the week of 24 Nov 2025."`
 * `// streams => "65 weeks, 40 of them without new evidence; most contact 3.0 in the week of 10 Nov 2025, most strain 4.0 in the week of 24 Nov 2025."`
 */
export function flowSummary({ what, bars }: Pick<FlowFigure, "what" | "bars">): string {
  const silent = bars.filter(({ signals }) => signals === 0).length;
  const [highest] = bars.toSorted((a, b) => b.up - a.up);
  const [lowest] = bars.toSorted((a, b) => b.down - a.down);
  const said = (most: string, value: string, { monday }: FlowBar) =>
    `most ${most} ${value} in the week of ${formatDay(isoFromDay(monday))}`;
  const [upwards, downwards] = what === "sum" ? ["upwards", "downwards"] : ["contact", "strain"];
  const figure = (value: number) => (what === "sum" ? signed(value) : plain(Math.abs(value)));
  const extremes = [
    ...(highest && highest.up > 0 ? [said(upwards as string, figure(highest.up), highest)] : []),
    ...(lowest && lowest.down > 0 ? [said(downwards as string, figure(-lowest.down), lowest)] : []),
  ];
  const weeks = `${count(bars.length, "week")}, ${silent} of them without new evidence`;
  return `${[weeks, extremes.join(", ")].filter(Boolean).join("; ")}.`;
}

/** How many signals a week has, to read: `weekSignals(3) // => "3"`, `weekSignals(5.1902) // => "5.2"`, `weekSignals(0.02) // => "under 0.1"` */
export function weekSignals(signals: number): string {
  if (Number.isInteger(signals)) return plain(signals, 0);
  return signals < 0.1 ? "under 0.1" : plain(signals);
}
