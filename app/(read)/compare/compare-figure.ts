import { linesDrawing } from "@/lib/charts/lines/lines-drawing";
import { linesSummary } from "@/lib/charts/lines/lines-words";
import { isolate } from "@/lib/codebook/isolate";
import type { Comparison } from "@/lib/data/readings/compare/comparison";
import type { LeavingFigure } from "../leaving-answer";
import type { CompareAddress } from "./compare-address";
import { compareWords } from "./compare-words-of";

/** The compared lines on their way out of the site. */
export function compareFigure(
  address: CompareAddress,
  comparison: Comparison,
  source: string[],
  link: string,
): LeavingFigure {
  const { view } = comparison.lines;
  return {
    drawing: linesDrawing(view),
    words: {
      ...compareWords(address, comparison),
      kicker: address.chosen.map(({ name }) => isolate(name)).join(" · "),
      summary: linesSummary(view),
      source,
      link,
    },
    name: "compare",
  };
}
