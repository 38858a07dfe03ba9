import { type FlowFigure, flowLines, flowSummary } from "@/lib/charts/flow-figure";
import { signed } from "@/lib/charts/format";
import { boxScale } from "@/lib/charts/path";
import { timeTicks } from "@/lib/charts/ticks";
import { LinesCursor } from "./lines/lines-cursor";
import { percentOf } from "./percent-of";
import { TurnMarks, turnRoom } from "./turn-marks";

const WEEK = 7;
/** Neighbouring bars keep a hair of paper between them. */
const BAR = 0.8;

/** New evidence week by week, warm above and cold below, with every turn and the span that it began in. */
export function FlowPlot({ figure }: { figure: FlowFigure }) {
  const { x, y } = boxScale(figure, figure.axis, 100, 100);
  return (
    <LinesCursor
      view={flowLines(figure)}
      label="Week of new evidence"
      summary={flowSummary(figure)}
      room="pb-7"
      height="h-56 sm:h-64"
      below={turnRoom(figure)}
    >
      <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
        {figure.axis.ticks.map((tick) => (
          <g key={tick}>
            <line
              x2="100%"
              y1={percentOf(y(tick))}
              y2={percentOf(y(tick))}
              className={tick === 0 ? "stroke-ink" : "stroke-hair"}
            />
            <text x={-8} y={percentOf(y(tick))} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
              {signed(tick, 0)}
            </text>
          </g>
        ))}
        {figure.bars.map(({ monday, value }) =>
          value === 0 ? null : (
            <rect
              key={monday}
              x={percentOf(x(monday))}
              width={percentOf((x(monday + WEEK) - x(monday)) * BAR)}
              y={percentOf(y(Math.max(0, value)))}
              height={percentOf(Math.abs(y(value) - y(0)))}
              className={value < 0 ? "fill-cold" : "fill-warm"}
            />
          ),
        )}
        <FlowAxis figure={figure} most={4} className="sm:hidden" />
        <FlowAxis figure={figure} most={9} className="max-sm:hidden" />
      </svg>
      <TurnMarks view={figure} />
    </LinesCursor>
  );
}

function FlowAxis({ figure, most, className }: { figure: FlowFigure; most: number; className: string }) {
  const { x } = boxScale(figure, figure.axis, 100, 100);
  return (
    <g className={className}>
      {timeTicks(figure.from, figure.to, most).map((tick) => (
        <text
          key={tick.at}
          x={percentOf(x(tick.at))}
          y="100%"
          dy={18}
          textAnchor={x(tick.at) > 94 ? "end" : x(tick.at) < 4 ? "start" : "middle"}
          className="fill-muted text-xs"
        >
          {tick.label}
        </text>
      ))}
    </g>
  );
}
