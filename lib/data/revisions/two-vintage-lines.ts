import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { formatDayShort } from "@/lib/charts/format/format";
import { type DayLine, type LinesView, linesView } from "@/lib/charts/lines/lines-view";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { TwoVintages } from "./then-and-now";

/**
 * The line of now, in front, and the line of then, for a picture that leaves the site. Lines that end on different days
 * are named with their day, so that nobody takes their ends for the gap.
 */
export function twoVintageLines(
  { before, after }: Pick<TwoVintages, "before" | "after">,
  range: { from: Day; to: Day },
): LinesView {
  const end = ({ last }: ReadingBase) => Math.min(last, range.to);
  const named = (name: string, base: ReadingBase) =>
    end(before) === end(after) ? name : `${name} on ${formatDayShort(isoFromDay(end(base)))}`;
  return linesView(
    "calendar",
    [lineOf("now", named("Now", after), after), lineOf("then", named("Then", before), before)],
    range.from,
    range.to,
    unsearchedSpans(after.coverage, range.from, range.to),
  );
}

function lineOf(key: string, name: string, { followed, first, last }: ReadingBase): DayLine {
  const begin = followed?.series.from ?? first;
  const line = followed?.series.index.subarray(0, Math.max(0, last - begin + 1));
  return { key, name, begin, line: line ?? new Float64Array() };
}
