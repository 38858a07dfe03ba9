import { HatchedDays } from "@/app/_ui/charts/frame/hatched-days";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { TimeAxis } from "@/app/_ui/charts/frame/time-axis";
import { ValueGrid } from "@/app/_ui/charts/frame/value-grid";
import { TURN_ROOM, TurnMarks, turnRoom } from "@/app/_ui/charts/index/turn-marks";
import { boxScale } from "@/lib/charts/drawing/path";
import { type FlowFigure, flowLines, flowSummary } from "@/lib/charts/turns/flow-figure";
import { LinesCursor } from "./lines/lines-cursor";

const WEEK = 7;
/** Neighbouring bars keep a hair of paper between them. */
const BAR = 0.8;

/** New evidence week by week, warm above and cold below, with every turn and the span that it began in. */
export function FlowPlot({ figure }: { figure: FlowFigure }) {
  const { x, y } = boxScale(figure, figure.axis, 100, 100);
  return (
    <LinesCursor
      view={flowLines(figure)}
      label={figure.what === "sum" ? "Week of new evidence" : "Week of contact and strain"}
      summary={flowSummary(figure)}
      room="pt-4 pb-7"
      height={`h-56 sm:h-64 ${TURN_ROOM}`}
      style={turnRoom(figure)}
    >
      <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
        <HatchedDays id={`${figure.what}-not-searched`} spans={figure.unsearched} x={x} />
        <ValueGrid axis={figure.axis} />
        {figure.bars.flatMap(({ monday, up, down }) =>
          [
            { top: up, low: 0, look: "fill-warm" },
            { top: 0, low: -down, look: "fill-cold" },
          ].map(({ top, low, look }) =>
            top === low ? null : (
              <rect
                key={`${look} ${monday}`}
                x={percentOf(x(monday))}
                width={percentOf((x(monday + WEEK) - x(monday)) * BAR)}
                y={percentOf(y(top))}
                height={percentOf(y(low) - y(top))}
                className={look}
              />
            ),
          ),
        )}
        <TimeAxis from={figure.from} to={figure.to} />
      </svg>
      <TurnMarks view={figure} />
    </LinesCursor>
  );
}
