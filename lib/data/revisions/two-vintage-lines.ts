import { type DayLine, type LinesView, linesView } from "@/lib/charts/lines/lines-view";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { Day } from "@/lib/engine/signal";
import type { TwoVintages } from "./then-and-now";

/** The line of now, in front, and the line of then, for a picture that leaves the site. */
export function twoVintageLines(
  { before, after }: Pick<TwoVintages, "before" | "after">,
  range: { from: Day; to: Day },
): LinesView {
  return linesView(
    "calendar",
    [lineOf("now", "Now", after), lineOf("then", "Then", before)],
    range.from,
    range.to,
  );
}

function lineOf(key: string, name: string, { followed, first, last }: ReadingBase): DayLine {
  const begin = followed?.series.from ?? first;
  const line = followed?.series.index.subarray(0, Math.max(0, last - begin + 1));
  return { key, name, begin, line: line ?? new Float64Array() };
}
