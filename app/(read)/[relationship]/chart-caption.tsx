import { Link } from "@/app/_ui/link";
import type { Vintage } from "@/lib/charts/address/vintage";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { count, formatDay } from "@/lib/charts/format/format";
import type { ReadingBase } from "@/lib/data/readings/reading-base";

/** Under the chart: what it measures, what else is drawn, and what it is made of. */
export function ChartCaption({
  chart,
  base,
  codedThrough,
  vintage,
}: {
  chart: ChartView;
  base: ReadingBase;
  /** ISO day. */
  codedThrough: string;
  vintage: Vintage;
}) {
  return (
    <p className="max-w-5xl text-sm text-muted">
      Index points, −100 … +100, at the end of each day. Named over the line: the new signals that moved it
      most on their arrival.
      {chart.band
        ? ` The grey band shows, day by day, where the index lies in nine of ten among ${count(chart.band.draws, "draw")} of what is in doubt.`
        : ""}
      {chart.pulls
        ? " A pull is what warms or cools by itself, and the index lies between the two without being their sum."
        : ""}
      {chart.columns.parts
        ? " The dashed lines part the index: what stands, as an open market does, and what moves. They add up to it."
        : ""}
      {chart.periods.length > 0 ? " Named periods are listed below." : ""}
      {vintage.knownOn === null ? "" : " Not coded yet: or not known by then."} Coded through{" "}
      {formatDay(codedThrough)}, by{" "}
      <Link href={`/method?version=${base.methodVersion}`}>method version {base.methodVersion}</Link>.
    </p>
  );
}
