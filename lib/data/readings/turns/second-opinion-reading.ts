import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { type LinesView, linesView } from "@/lib/charts/lines/lines-view";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { secondOpinion } from "@/lib/engine/index/second-opinion";
import type { Day } from "@/lib/engine/signals/signal";

export interface SecondOpinionReading {
  view: LinesView;
  /** On the last day of the range, −100 … 100; null: no figure. */
  index: number | null;
  second: number | null;
}

/** The index of a range beside the level-dependent one (method, “Second opinion”). */
export function secondOpinionReading(
  { packed, followed, last, coverage }: ReadingBase,
  range: { from: Day; to: Day },
): SecondOpinionReading {
  const to = Math.min(range.to, last);
  const series = followed?.series ?? null;
  const view = linesView(
    "calendar",
    [
      {
        key: "index",
        name: "Index",
        begin: series?.from ?? range.from,
        line: series?.index ?? new Float64Array(),
      },
      {
        key: "second",
        name: "Second opinion",
        begin: range.from,
        line: secondOpinion(packed, range.from, to),
      },
    ],
    range.from,
    to,
    unsearchedSpans(coverage, range.from, to),
  );
  const [index = null, second = null] = view.lines.map(({ values }) => values.at(-1) ?? null);
  return { view, index, second };
}
