import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { chartColumns, drawn, stretchOf } from "@/lib/charts/drawing/columns";
import type { Point } from "@/lib/charts/drawing/path";
import { thinWithSundays } from "@/lib/charts/drawing/thin-with-sundays";
import { valueAxis } from "@/lib/charts/drawing/ticks";
import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { lineSummary } from "@/lib/charts/spoken/line-summary";
import type { StageRules } from "@/lib/engine/methods/method";
import type { Day } from "@/lib/engine/signals/signal";
import { STAGES, type StageSeries } from "@/lib/engine/stages/stage";
import type { Coverage } from "@/lib/engine/support/coverage";

/** A hypothetical signal on the line. */
export interface ScenarioMark {
  /** H1, H2 … */
  label: string;
  day: Day;
  /** The scenario's index at the end of that day. */
  value: number;
}

/** Two lines that share their days: as coded, and as supposed. */
export interface ScenarioRows {
  coded: Point[];
  scenario: Point[];
  warming: Point[];
  cooling: Point[];
  marks: ScenarioMark[];
  /** Lowest and highest value of the axis. */
  low: number;
  high: number;
}

/** Everything that the figure of a scenario draws. */
export interface ScenarioDrawing extends ScenarioRows {
  /** What lies behind the lines: days, axis and bands. */
  view: ChartView;
}

/** The rows of a scenario figure from two followed relationships. `supposed` are the days of hypothetical signals. */
export function scenarioRows(
  coded: StageSeries | null,
  scenario: StageSeries | null,
  days: { from: Day; last: Day; to: Day },
  supposed: readonly { id: string; start: Day }[],
): ScenarioRows {
  const { from, to } = days;
  const last = Math.min(days.last, to);
  const cut = (followed: StageSeries | null, line: Float64Array | undefined) =>
    followed && line
      ? stretchOf(line, followed.from, from, to)
      : new Float64Array(to - from + 1).fill(Number.NaN);
  const lines = {
    coded: cut(coded, coded?.series.index),
    scenario: cut(scenario, scenario?.series.index),
    warming: cut(scenario, scenario?.series.warming),
    cooling: cut(scenario, scenario?.series.cooling),
  };
  // The last coded day is always a point: the lines change their stroke there.
  const kept = thinWithSundays(Object.values(lines), from, to, [last - from]);
  const points = (line: Float64Array): Point[] =>
    kept.map((at) => ({ day: from + at, value: drawn(line[at]) }));
  const drawnLines = {
    coded: points(lines.coded),
    scenario: points(lines.scenario),
    warming: points(lines.warming),
    cooling: points(lines.cooling),
  };
  const known = Object.values(drawnLines).flatMap((line) =>
    line.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const { low, high } = valueAxis(known);
  return {
    ...drawnLines,
    low,
    high,
    marks: supposed.flatMap(({ id, start }) => {
      const value = start < from || start > to ? null : drawn(lines.scenario[start - from]);
      return value === null ? [] : [{ label: id, day: start, value }];
    }),
  };
}

/** What lies behind the lines. It depends on days and axis alone, so that a slide that stays inside them draws it once. */
export function scenarioFrame(
  { from, last, to }: { from: Day; last: Day; to: Day },
  { low, high }: { low: number; high: number },
  rules: StageRules,
  coverage: Coverage | null,
): ChartView {
  const axis = valueAxis([low, high]);
  return {
    from,
    to,
    codedTo: Math.min(last, to),
    columns: chartColumns(null, from, from),
    gaps: unsearchedSpans(coverage, from, Math.min(last, to)),
    projection: [],
    axis,
    bands: bandsOf(rules, axis),
    pulls: false,
    half: false,
    markers: [],
    waiting: [],
    periods: [],
    band: null,
    turns: [],
    verdict: null,
  };
}

function bandsOf({ borders }: StageRules, axis: { low: number; high: number }): ChartView["bands"] {
  return STAGES.map((name, at) => ({
    name,
    low: Math.max(axis.low, borders[at - 1] ?? -100),
    high: Math.min(axis.high, borders[at] ?? 100),
  })).filter(({ low, high }) => high > low);
}

/**
 * A line in its two strokes: firm on days that are coded and were searched or may have been, `ahead` on days that nobody searched and after
 * the last coded one (method-2 §3). Both have the points where one passes into the other.
 * Days 1, 2, 3 of which 3 is not coded yet: firm 1, 2; ahead 2, 3.
 */
export function scenarioStrokes(
  points: readonly Point[],
  { codedTo, gaps }: Pick<ChartView, "codedTo" | "gaps">,
): { firm: Point[]; ahead: Point[] } {
  const isAhead = (point: Point | undefined) =>
    point !== undefined &&
    (point.day > codedTo || gaps.some(({ from, to }) => from <= point.day && point.day <= to));
  return {
    firm: points.map((point) => (isAhead(point) ? { ...point, value: null } : point)),
    ahead: points.map((point, at) =>
      isAhead(points[at - 1]) || isAhead(point) || isAhead(points[at + 1])
        ? point
        : { ...point, value: null },
    ),
  };
}

/** The lines of a scenario as a cursor reads them: what is supposed first, where anything is, then what is coded. */
export function scenarioView(
  { view, coded, scenario, marks }: ScenarioDrawing,
  supposed: boolean,
): LinesView {
  const line = (key: string, name: string, points: readonly Point[]) => ({
    key,
    name,
    values: points.map(({ value }) => value),
    end: null,
  });
  return {
    scale: "calendar",
    from: view.from,
    to: view.to,
    axis: view.axis,
    days: coded.map(({ day }) => day),
    lines: [
      ...(supposed ? [line("scenario", "in the scenario", scenario)] : []),
      line("coded", "as coded", coded),
    ],
    unsearched: view.gaps,
    codedTo: view.codedTo,
    marks: supposed ? marks.map(({ label, day }) => ({ day, words: `${label} begins` })) : [],
  };
}

/** The figure in sentences, for who cannot see it. */
export function scenarioSummary({ coded, scenario }: ScenarioRows, supposed: boolean): string {
  const of = (points: readonly Point[]) =>
    lineSummary({ days: points.map(({ day }) => day), index: points.map(({ value }) => value) });
  return supposed ? `As coded: ${of(coded)} In the scenario: ${of(scenario)}` : of(coded);
}
