import { DrawnLine } from "@/app/_ui/charts/frame/drawn-line";
import { HatchedDays } from "@/app/_ui/charts/frame/hatched-days";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { StretchedSvg } from "@/app/_ui/charts/frame/stretched-svg";
import { TimeAxis } from "@/app/_ui/charts/frame/time-axis";
import { boxScale, linePath, type Point } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import type { OwnAxis } from "@/lib/charts/reference/own-axis";
import { decimalsOfMarks, printedValue } from "@/lib/charts/reference/printed-value";
import type { ReferenceDrawing } from "@/lib/charts/reference/reference-drawing";
import { isolate } from "@/lib/codebook/isolate";

const WIDTH = 1000;
const HEIGHT = 400;

/** The index and under it an outside series over the same days, each on its own scale; drawn by the server, whole without a script. `id` tells the figures of one page apart. */
export function ReferenceFigure({
  id,
  drawing,
  unit,
  caption,
}: {
  id: string;
  drawing: ReferenceDrawing;
  unit: string;
  caption: string;
}) {
  const { from, to, unsearched } = drawing;
  const days = { from, to };
  const decimals = decimalsOfMarks(drawing.seriesAxis.ticks);
  return (
    <figure className="pt-9">
      <div className="pr-3 pb-7 pl-16 sm:pl-20">
        <Plot
          name="Index"
          days={days}
          axis={drawing.indexAxis}
          points={drawing.index}
          hatched={{ id: `${id}-unsearched`, spans: unsearched }}
          write={(tick) => signed(tick, 0)}
          height="h-36 sm:h-44"
        />
        <div className="pt-9">
          <Plot
            name={isolate(unit)}
            days={days}
            axis={drawing.seriesAxis}
            points={drawing.series}
            hatched={null}
            write={(tick) => printedValue(tick, decimals)}
            height="h-28 sm:h-36"
            dated
          />
        </div>
      </div>
      <figcaption className="text-sm text-muted">
        {caption}
        {unsearched.length > 0 ? " Hatched: nobody searched." : ""}
      </figcaption>
    </figure>
  );
}

function Plot({
  name,
  days,
  axis,
  points,
  hatched,
  write,
  height,
  dated = false,
}: {
  name: string;
  days: { from: number; to: number };
  axis: OwnAxis;
  points: readonly Point[];
  hatched: { id: string; spans: readonly { from: number; to: number }[] } | null;
  write: (tick: number) => string;
  height: string;
  /** Whether the days stand under it. */
  dated?: boolean;
}) {
  const { x, y } = boxScale(days, axis, 100, 100);
  return (
    <div className={`relative ${height}`}>
      <p aria-hidden="true" className="absolute -top-5 left-0 max-w-full truncate text-xs text-muted">
        {name}
      </p>
      <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
        {hatched ? <HatchedDays id={hatched.id} spans={hatched.spans} x={x} /> : null}
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line
              y1={percentOf(y(tick))}
              y2={percentOf(y(tick))}
              x2="100%"
              className={tick === 0 ? "stroke-ink" : "stroke-hair"}
              strokeWidth={1}
            />
            <PlotText
              x={-8}
              y={percentOf(y(tick))}
              dy="0.35em"
              textAnchor="end"
              className="fill-muted text-xs"
            >
              {write(tick)}
            </PlotText>
          </g>
        ))}
        {dated ? <TimeAxis from={days.from} to={days.to} /> : null}
      </svg>
      <StretchedSvg width={WIDTH} height={HEIGHT}>
        <DrawnLine
          d={linePath(points, boxScale(days, axis, WIDTH, HEIGHT))}
          className="stroke-ink forced-colors:stroke-[CanvasText]"
          width={1.75}
        />
      </StretchedSvg>
    </div>
  );
}
