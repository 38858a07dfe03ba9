import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { valueAxis } from "@/lib/charts/drawing/ticks";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { STAGES } from "@/lib/engine/stages/stage";

type Line = NonNullable<PublicationWords["line"]>;

/** The line of a publication as the charts draw one: the index, its band and the stages, and nothing else. */
export function weekView({ from, index, low, high, borders }: Line): ChartView {
  const first = dayFromIso(from);
  const days = index.map((_, at) => first + at);
  const last = first + Math.max(0, index.length - 1);
  const nothing = index.map(() => null);
  const known = [...index, ...(low ?? []), ...(high ?? [])].filter((value) => value !== null);
  const axis = valueAxis(known);
  return {
    from: first,
    to: last,
    codedTo: last,
    columns: {
      days,
      index: [...index],
      warming: nothing,
      cooling: nothing,
      weekBefore: nothing,
      scores: [],
      thin: [],
      unsupported: [],
      parts: null,
    },
    gaps: [],
    projection: [],
    axis,
    bands: stageBands(borders, axis),
    pulls: false,
    half: false,
    markers: [],
    waiting: [],
    periods: [],
    band: low && high ? { levels: [[...low], nothing, nothing, nothing, [...high]], draws: 0 } : null,
    turns: [],
    verdict: null,
  };
}

/** The stages that the axis reaches, from the lowest. */
function stageBands(borders: readonly number[], axis: { low: number; high: number }): ChartView["bands"] {
  return STAGES.map((name, at) => ({
    name,
    low: Math.max(axis.low, borders[at - 1] ?? -100),
    high: Math.min(axis.high, borders[at] ?? 100),
  })).filter(({ low, high }) => low < high);
}
