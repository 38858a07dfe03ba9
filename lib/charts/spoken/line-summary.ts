import type { ChartColumns, ChartView } from "@/lib/charts/drawing/chart-view";
import { count, formatDay, signed } from "@/lib/charts/format/format";
import { turnsWithin } from "@/lib/charts/turns/turn-places";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { bandWords } from "./spoken-day";

/**
 * The index line in one sentence, for who cannot see it.
 * `// => "The index went from −1.0 on 19 Jan 2025 to +1.6 on 19 Apr 2026; highest +23.1 on 18 Nov 2025, lowest …"`
 */
export function lineSummary({ days, index }: Pick<ChartColumns, "days" | "index">): string {
  const points = days.flatMap((day, at) => {
    const value = index[at] ?? null;
    return value === null ? [] : [{ day, value }];
  });
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "There is no data in this range.";
  const highest = points.reduce((most, point) => (point.value > most.value ? point : most));
  const lowest = points.reduce((least, point) => (point.value < least.value ? point : least));
  const said = ({ day, value }: typeof first) => `${signed(value)} on ${formatDay(isoFromDay(day))}`;
  return `The index went from ${said(first)} to ${said(last)}; highest ${said(highest)}, lowest ${said(lowest)}.`;
}

/** The whole chart in sentences: the line, its band at the end, its turns and how many signals and named periods it names. */
export function chartSummary(
  view: Pick<
    ChartView,
    "from" | "to" | "columns" | "band" | "turns" | "markers" | "waiting" | "periods" | "verdict"
  >,
): string {
  const { columns, markers, waiting, periods } = view;
  const turns = turnsWithin(view);
  const band = bandWords(view, columns.days.length - 1);
  const named = [
    ...(markers.length > 0 ? [count(markers.length, "signal")] : []),
    ...(periods.length > 0 ? [count(periods.length, "named period")] : []),
  ].join(" and ");
  return [
    view.verdict === null ? "" : `${view.verdict}.`,
    lineSummary(columns),
    band === null ? "" : `At its end ${band}.`,
    turns.length === 0 ? "" : `Turns found in hindsight: ${turns.map(({ name }) => name).join("; ")}.`,
    named === "" ? "" : `It names ${named}, listed below.`,
    waiting.length === 0
      ? ""
      : `On ${count(waiting.length, "day")} provisional signals begin, which count 0 until a second person has approved them.`,
  ]
    .filter(Boolean)
    .join(" ");
}
