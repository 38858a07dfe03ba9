import { DrawnLine } from "@/app/_ui/charts/frame/drawn-line";
import { HatchedDays } from "@/app/_ui/charts/frame/hatched-days";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { TimeAxis } from "@/app/_ui/charts/frame/time-axis";
import { ValueGrid } from "@/app/_ui/charts/frame/value-grid";
import { boxScale, linePath } from "@/lib/charts/drawing/path";
import { timeTicks } from "@/lib/charts/drawing/ticks";
import { eventTicks } from "@/lib/charts/lines/event-ticks";
import { type LinesView, signPlaces } from "@/lib/charts/lines/lines-view";
import { lineStyle } from "./line-style";

const WIDTH = 1000;
const HEIGHT = 400;
const SIGNS = 6;

/** Several lines over one grid, drawn by the server at any width. */
export function LinesPlot({ view }: { view: LinesView }) {
  return (
    <>
      <Grid view={view} />
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full"
      >
        {/* The first line lies on top of the others. */}
        {view.lines.toReversed().map((line, back) => {
          const style = lineStyle(view.lines.length - 1 - back);
          const points = view.days.map((day, at) => ({ day, value: line.values[at] ?? null }));
          return (
            <DrawnLine
              key={line.key}
              d={linePath(points, boxScale(view, view.axis, WIDTH, HEIGHT))}
              className={style.stroke}
              width={style.width}
              dashes={style.dashes}
            />
          );
        })}
      </svg>
      <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
        {view.lines.map((line, which) => (
          <Signs key={line.key} view={view} which={which} />
        ))}
      </svg>
    </>
  );
}

function Signs({ view, which }: { view: LinesView; which: number }) {
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const { sign, stroke } = lineStyle(which);
  if (sign === null) return null;
  return signPlaces(view, which, SIGNS).map((at) => (
    <svg
      key={at}
      aria-hidden="true"
      x={percentOf(x(view.days[at] ?? 0))}
      y={percentOf(y(view.lines[which]?.values[at] ?? 0))}
      className="overflow-visible"
    >
      <path d={sign} className={`${stroke} fill-paper`} strokeWidth={1.25} />
    </svg>
  ));
}

function Grid({ view }: { view: LinesView }) {
  const { x } = boxScale(view, view.axis, 100, 100);
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      <HatchedDays id={`not-searched-${view.lines[0]?.key ?? ""}`} spans={view.unsearched} x={x} />
      <ValueGrid axis={view.axis} />
      {view.scale === "event" && view.from < 0 && view.to > 0 ? (
        <line
          x1={percentOf(x(0))}
          x2={percentOf(x(0))}
          y2="100%"
          className="stroke-ink forced-colors:stroke-[CanvasText]"
        />
      ) : null}
      <TimeAxis from={view.from} to={view.to} ticksOf={view.scale === "event" ? eventTicks : timeTicks} />
    </svg>
  );
}
