import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { percentOf } from "./percent-of";
import { PlotText } from "./plot-text";

/** Names of the stages at the left, each under the upper border of its band; a band lower than `least`, in percent, has no room for its name. */
export function BandNames({
  bands,
  y,
  least,
}: {
  bands: ChartView["bands"];
  y: (value: number) => number;
  least: number;
}) {
  return bands.map((band) =>
    y(band.low) - y(band.high) < least ? null : (
      <PlotText
        key={band.name}
        x={6}
        y={percentOf(y(band.high))}
        dy={13}
        className="halo fill-muted text-[0.6875rem]"
      >
        {band.name}
      </PlotText>
    ),
  );
}
