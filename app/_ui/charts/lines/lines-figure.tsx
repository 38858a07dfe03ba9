import type { LinesView } from "@/lib/charts/lines/lines-view";
import { linesSummary } from "@/lib/charts/lines/lines-words";
import { packLines } from "@/lib/charts/packing/packed-lines";
import { LineLegend } from "./line-ends";
import { LinesChart } from "./lines-chart";

/** A chart of two to six lines with their names, which works without scripts; `label` names what the cursor moves over. */
export function LinesFigure({ view, label }: { view: LinesView; label: string }) {
  return (
    <figure>
      <LinesChart sent={packLines(view)} label={label} summary={linesSummary(view)} />
      <LineLegend view={view} />
      {view.unsearched.length > 0 ? (
        <figcaption className="text-sm text-muted">
          Hatched: nobody searched. What is coded of those days is drawn all the same.
        </figcaption>
      ) : null}
    </figure>
  );
}
