import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";
import { type HappeningLayout, happeningLayouts, rowMiddle } from "./happening-room";

/** From the words of each happening straight down to its day on the line. */
export function HappeningLeaders({ view }: { view: ChartView }) {
  const { phone, narrow, wide, broad } = happeningLayouts(view);
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      <Leaders view={view} layout={phone} numbered />
      <Leaders view={view} layout={narrow} />
      <Leaders view={view} layout={wide} />
      <Leaders view={view} layout={broad} />
    </svg>
  );
}

function Leaders({
  view,
  layout,
  numbered = false,
}: {
  view: ChartView;
  layout: HappeningLayout;
  /** Numbers stand where there is no room for words. */
  numbered?: boolean;
}) {
  const { y } = boxScale(view, view.axis, 100, 100);
  return (
    <g className={layout.className}>
      {layout.places.map((place) => {
        const { marker, at, side } = place;
        const top = -rowMiddle(layout, place);
        return (
          <g key={marker.slug}>
            <line
              data-leader
              x1={percentOf(at)}
              x2={percentOf(at)}
              y1={top}
              y2={percentOf(y(marker.index))}
              className="stroke-edge"
            />
            <circle
              cx={percentOf(at)}
              cy={percentOf(y(marker.index))}
              r={3.5}
              className={`fill-paper ${marker.share < 0 ? "stroke-cold" : "stroke-warm"}`}
              strokeWidth={2}
            />
            {numbered ? (
              <PlotText
                x={percentOf(at)}
                dx={side === "left" ? -4 : 4}
                y={top}
                dy="0.36em"
                textAnchor={side === "left" ? "end" : "start"}
                className={`text-[0.8125rem] font-bold ${marker.share < 0 ? "fill-cold" : "fill-warm"}`}
              >
                {marker.number}
              </PlotText>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
