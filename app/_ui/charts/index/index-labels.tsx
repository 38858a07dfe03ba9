import { EndLabels } from "@/app/_ui/charts/frame/end-labels";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale } from "@/lib/charts/drawing/path";

/** What lies over the lines: stage names, numbered markers with their leaders, and names at the ends of lines. */
export function IndexLabels({ view }: { view: ChartView }) {
  const { y } = boxScale(view, view.axis, 100, 100);
  const { index, warming, cooling } = view.columns;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      {view.bands.map((band) =>
        y(band.low) - y(band.high) < 6 ? null : (
          <text
            key={band.name}
            x={6}
            y={percentOf(y(band.high))}
            dy={13}
            className="halo fill-muted text-[0.6875rem]"
          >
            {band.name}
          </text>
        ),
      )}
      {/* Positions for a phone and for a wide screen: the lane has another width in marker sizes. */}
      <Markers view={view} gap={7.6} className="sm:hidden" />
      <Markers view={view} gap={4.6} className="max-sm:hidden" />
      <EndLabels
        y={y}
        labels={[
          { text: "Warming pull", value: warming.at(-1) ?? null, tone: "fill-warm" },
          { text: "Index", value: index.at(-1) ?? null, tone: "fill-ink font-semibold" },
          { text: "Cooling pull", value: cooling.at(-1) ?? null, tone: "fill-cold" },
        ]}
      />
    </svg>
  );
}

function Markers({ view, gap, className }: { view: ChartView; gap: number; className: string }) {
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const places = dodge(
    view.markers.map((marker) => x(marker.day)),
    gap,
    gap / 2,
    100 - gap / 2,
  );
  return (
    <g className={className}>
      {view.markers.map((marker, at) => {
        const tone = marker.share < 0 ? "cold" : "warm";
        return (
          <g key={marker.slug}>
            <line
              x1={percentOf(places[at] ?? 0)}
              y1={-20}
              x2={percentOf(x(marker.day))}
              y2={percentOf(y(marker.index))}
              className={tone === "cold" ? "stroke-cold" : "stroke-warm"}
              strokeWidth={1}
            />
            <circle
              cx={percentOf(x(marker.day))}
              cy={percentOf(y(marker.index))}
              r={3}
              className={`fill-paper ${tone === "cold" ? "stroke-cold" : "stroke-warm"}`}
              strokeWidth={1.5}
            />
            <circle
              cx={percentOf(places[at] ?? 0)}
              cy={-28}
              r={10}
              className={tone === "cold" ? "fill-cold" : "fill-warm"}
            />
            <text
              x={percentOf(places[at] ?? 0)}
              y={-28}
              dy="0.36em"
              textAnchor="middle"
              className="fill-on-mark text-xs font-bold"
            >
              {marker.number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
