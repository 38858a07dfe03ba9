import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { type FlowBar, type FlowFigure, flowAxis } from "@/lib/charts/turns/flow-figure";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { Day } from "@/lib/engine/signals/signal";
import { mondayOf } from "@/lib/engine/turns/evidence-flow";
import type { StreamsReading } from "./stream-turns";
import type { TurnsReading } from "./turns";

interface Range {
  from: Day;
  to: Day;
}

type Searched = Pick<ReadingBase, "coverage" | "last">;

/** The weekly flow of the sum in a range with its turns, ready to draw. A week that the range cuts is shown whole. */
export function flowFigure({ flow, turns }: TurnsReading, range: Range, base: Searched): FlowFigure {
  const bars = Array.from(flow.flow, (value, week) => ({
    monday: mondayOf(flow, week),
    up: Math.max(0, value),
    down: Math.max(0, -value),
    signals: flow.count[week] ?? 0,
  }));
  return figureOf("sum", bars, turns, range, base);
}

/** Happenings of contact and strain by week in a range, with the turns of the two read together. */
export function streamsFigure({ streams, joint }: StreamsReading, range: Range, base: Searched): FlowFigure {
  const bars = Array.from(streams.contact.count, (up, week) => {
    const down = streams.strain.count[week] ?? 0;
    return { monday: mondayOf(streams, week), up, down, signals: up + down };
  });
  return figureOf("streams", bars, joint, range, base);
}

function figureOf(
  what: FlowFigure["what"],
  all: readonly FlowBar[],
  turns: readonly ChartTurn[],
  range: Range,
  { coverage, last }: Searched,
): FlowFigure {
  const bars = all.filter(({ monday }) => monday + 6 >= range.from && monday <= range.to);
  const from = Math.min(range.from, bars[0]?.monday ?? range.from);
  const to = Math.max(range.to, (bars.at(-1)?.monday ?? range.to) + 7);
  return {
    what,
    from,
    to,
    bars,
    axis: flowAxis(bars.flatMap(({ up, down }) => [up, -down])),
    turns: turns.filter(({ earliest, latest }) => latest >= from && earliest <= to),
    unsearched: unsearchedSpans(coverage, from, Math.min(to, last)),
  };
}
