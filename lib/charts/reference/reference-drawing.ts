import type { Point } from "@/lib/charts/drawing/path";
import { valueAxis } from "@/lib/charts/drawing/ticks";
import { daysOfPlace, type Step } from "@/lib/engine/calendar/step-period";
import type { DailyLine } from "@/lib/engine/reference/level-by-step";
import type { StepLine } from "@/lib/engine/reference/step-line";
import type { Day } from "@/lib/engine/signals/signal";
import { indexPoints } from "./index-points";
import { type OwnAxis, ownAxis } from "./own-axis";

/** An index and a series under it over the same days, each on its own scale, ready to draw. */
export interface ReferenceDrawing {
  from: Day;
  to: Day;
  /** The index, day by day, with every peak of many days. */
  index: Point[];
  indexAxis: OwnAxis;
  /** The series: a level over each of its periods, and gaps as gaps. */
  series: Point[];
  seriesAxis: OwnAxis;
  /** Periods with a figure that lie outside of the drawn days. */
  outside: number;
  unsearched: readonly { from: Day; to: Day }[];
}

/**
 * Draws a series under the daily index, over the days of the index. A period that reaches over an end is cut there.
 * Two months of figures under an index of 2025 give four points: the ends of each month, at its figure.
 */
export function referenceDrawing(
  { from, values }: DailyLine,
  series: StepLine,
  step: Step,
  unsearched: readonly { from: Day; to: Day }[],
): ReferenceDrawing {
  const to = from + Math.max(1, values.length - 1);
  const index = indexPoints(from, values);
  const points: Point[] = [];
  let outside = 0;
  for (const [at, value] of series.values.entries()) {
    const days = daysOfPlace(step, series.first + at);
    if (days.to < from || days.from > to) {
      if (value !== null) outside++;
      continue;
    }
    // The figure of a day is that of its end, so that a period begins with the end of the day before.
    const [begin, end] = [Math.max(from, days.from - 1), Math.min(to, days.to)];
    points.push({ day: begin, value }, { day: end, value });
  }
  const known = (line: readonly Point[]) => line.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    ...{ from, to, index, series: points, outside, unsearched },
    indexAxis: valueAxis(known(index)),
    seriesAxis: ownAxis(known(points)),
  };
}
