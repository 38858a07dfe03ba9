import { BandNames } from "@/app/_ui/charts/frame/band-names";
import { EndLabels } from "@/app/_ui/charts/frame/end-labels";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";

/** What lies over the lines: stage names, and names at the ends of lines. */
export function IndexLabels({ view }: { view: ChartView }) {
  const { y } = boxScale(view, view.axis, 100, 100);
  const { index, warming, cooling } = view.columns;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      <BandNames bands={view.bands} y={y} least={6} />
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
