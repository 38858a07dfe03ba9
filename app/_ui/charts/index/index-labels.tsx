import { EndLabels } from "@/app/_ui/charts/frame/end-labels";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";

/** What lies over the lines: stage names, and names at the ends of lines. */
export function IndexLabels({ view }: { view: ChartView }) {
  const { y } = boxScale(view, view.axis, 100, 100);
  const { index, warming, cooling } = view.columns;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      {view.bands.map((band) =>
        y(band.low) - y(band.high) < 6 ? null : (
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
      )}
      <EndLabels
        y={y}
        labels={[
          ...(view.pulls
            ? [
                { text: "Warming pull", value: warming.at(-1) ?? null, tone: "fill-warm" },
                { text: "Cooling pull", value: cooling.at(-1) ?? null, tone: "fill-cold" },
              ]
            : []),
          { text: "Index", value: index.at(-1) ?? null, tone: "fill-ink font-semibold" },
        ]}
      />
    </svg>
  );
}
