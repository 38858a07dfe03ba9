import type { LinesView } from "@/lib/charts/lines/lines-view";
import { linesSummary } from "@/lib/charts/lines/lines-words";
import { LineEnds, LineLegend } from "./line-ends";
import { LinesCursor } from "./lines-cursor";
import { LinesPlot } from "./lines-plot";

/** A chart of two to six lines with their names, which works without scripts; `label` names what the cursor moves over. */
export function LinesFigure({ view, label }: { view: LinesView; label: string }) {
  return (
    <figure>
      <LinesCursor view={view} label={label} summary={linesSummary(view)}>
        <LinesPlot view={view} />
        <LineEnds view={view} />
      </LinesCursor>
      <LineLegend view={view} />
      {view.unsearched.length > 0 ? (
        <figcaption className="text-sm text-muted">
          Hatched: nobody searched. What is coded of those days is drawn all the same.
        </figcaption>
      ) : null}
    </figure>
  );
}
