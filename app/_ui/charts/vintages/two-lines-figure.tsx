import type { LinesView } from "@/lib/charts/lines/lines-view";
import { packLines } from "@/lib/charts/packing/packed-lines";
import { type TwoLines, twoLinesView } from "@/lib/charts/vintages/two-lines";
import { TwoLinesChart } from "./two-lines-chart";

/** Then (dashed) and now on one scale, the gap between them hatched, each named at its end; `at` is the day explained. */
export function TwoLinesFigure({
  lines,
  at,
  summary,
}: {
  lines: TwoLines & Pick<LinesView, "unsearched">;
  at: number;
  summary: string;
}) {
  return (
    <figure>
      <TwoLinesChart sent={packLines(twoLinesView(lines, at))} at={at} />
      <figcaption className="text-sm text-muted">
        {summary} Solid: as it reads now. Dashed: as it read then. Grey: the gap between them.
        {lines.unsearched.length > 0 ? " Hatched: nobody searched." : ""}
      </figcaption>
    </figure>
  );
}
