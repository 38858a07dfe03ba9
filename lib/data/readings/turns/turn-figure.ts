import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { type FlowFigure, flowAxis } from "@/lib/charts/turns/flow-figure";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { Day } from "@/lib/engine/signals/signal";
import { mondayOf } from "@/lib/engine/turns/evidence-flow";
import type { TurnsReading } from "./turns";

/** The weeks of a range with the turns that fall in it, ready to draw. A week that the range cuts is shown whole. */
export function flowFigure(
  { flow, turns }: TurnsReading,
  range: { from: Day; to: Day },
  { coverage, last }: Pick<ReadingBase, "coverage" | "last">,
): FlowFigure {
  const bars = Array.from(flow.flow, (value, week) => ({
    monday: mondayOf(flow, week),
    value,
    signals: flow.count[week] ?? 0,
  })).filter(({ monday }) => monday + 6 >= range.from && monday <= range.to);
  const from = Math.min(range.from, bars[0]?.monday ?? range.from);
  const to = Math.max(range.to, (bars.at(-1)?.monday ?? range.to) + 7);
  return {
    from,
    to,
    bars,
    axis: flowAxis(bars.map(({ value }) => value)),
    turns: turns.filter(({ earliest, latest }) => latest >= from && earliest <= to),
    unsearched: unsearchedSpans(coverage, from, Math.min(to, last)),
  };
}
