import type { FlowFigure } from "@/lib/charts/flow-figure";
import { signed } from "@/lib/charts/format";
import { boxScale } from "@/lib/charts/path";
import { timeTicks } from "@/lib/charts/ticks";
import { percentOf } from "./percent-of";

const WEEK = 7;
/** Neighbouring bars keep a hair of paper between them. */
const BAR = 0.8;

/** New evidence week by week, warm above and cold below, with the span of every turn behind it. */
export function FlowPlot({ figure }: { figure: FlowFigure }) {
  const { x, y } = boxScale(figure, figure.axis, 100, 100);
  return (
    <div className="pt-9 pb-7 pl-9">
      <div className="relative h-56 sm:h-64">
        <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
          {figure.turns.map((turn) => (
            <TurnSpan key={turn.day} turn={turn} figure={figure} />
          ))}
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
      </div>
    </div>
  );
}

function TurnSpan({ turn, figure }: { turn: FlowFigure["turns"][number]; figure: FlowFigure }) {
  const { x } = boxScale(figure, figure.axis, 100, 100);
  const within = (day: number) => Math.min(100, Math.max(0, x(day)));
  if (turn.latest < figure.from || turn.earliest > figure.to) return null;
  const at = within(turn.day);
  const tone = turn.kind === "thaw" ? "fill-warm stroke-warm" : "fill-cold stroke-cold";
  return (
    <g className={tone}>
      <rect
        x={percentOf(within(turn.earliest))}
        width={percentOf(Math.max(0.4, within(turn.latest + 1) - within(turn.earliest)))}
        height="100%"
        className="fill-doubt stroke-none"
        opacity={0.45}
      />
      <line
        x1={percentOf(at)}
        x2={percentOf(at)}
        y1={-14}
        y2="100%"
        strokeWidth={1.5}
        strokeDasharray={turn.kind === "freeze" ? "5 3" : undefined}
      />
      <text
        x={percentOf(at)}
        y={-20}
        textAnchor={at > 80 ? "end" : at < 8 ? "start" : "middle"}
        className="stroke-none text-xs font-semibold"
      >
        {turn.name}
      </text>
    </g>
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
