import { HatchedDays } from "@/app/_ui/charts/frame/hatched-days";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { TimeAxis } from "@/app/_ui/charts/frame/time-axis";
import { ValueGrid } from "@/app/_ui/charts/frame/value-grid";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";
import { periodLanes } from "@/lib/charts/drawing/period-lanes";

/** What lies behind the lines: stage bands, gridlines, periods, and the days that are not coded yet. */
export function IndexBackdrop({ view }: { view: ChartView }) {
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const lanes = periodLanes(view.periods.map(({ from, to }) => ({ from, to: to ?? view.to })));
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      {view.bands.map((band, at) =>
        at % 2 === 0 ? null : (
          <rect
            key={band.name}
            y={percentOf(y(band.high))}
            width="100%"
            height={percentOf(y(band.low) - y(band.high))}
            className="fill-wash"
          />
        ),
      )}
      <HatchedDays id="not-coded" spans={hatchedOf(view)} x={x} />
      {view.periods.map((period, at) => {
        const from = Math.max(0, x(period.from));
        const to = Math.min(100, x(period.to ?? view.to));
        return (
          <g key={period.letter}>
            <rect
              x={percentOf(from)}
              width={percentOf(Math.max(0.3, to - from))}
              height="100%"
              className="fill-doubt"
              opacity={0.22}
            />
            <line
              x1={percentOf(from)}
              x2={percentOf(from)}
              y2="100%"
              className="stroke-edge"
              strokeWidth={1}
              strokeDasharray="2 3"
            />
            <PlotText
              x={percentOf(from)}
              dx={4}
              y="100%"
              dy={-6 - 15 * (lanes[at] ?? 0)}
              className="fill-muted text-xs font-semibold"
            >
              {period.letter}
            </PlotText>
          </g>
        );
      })}
      <ValueGrid axis={view.axis} />
      <TimeAxis from={view.from} to={view.to} rules />
    </svg>
  );
}

/** What nobody searched, up to the last coded day, and all that comes after it. */
function hatchedOf({ gaps, codedTo, to }: ChartView): { from: number; to: number }[] {
  const searchless = gaps.flatMap((gap) =>
    gap.from <= codedTo ? [{ from: gap.from, to: Math.min(gap.to, codedTo) }] : [],
  );
  return to > codedTo ? [...searchless, { from: codedTo + 1, to }] : searchless;
}
