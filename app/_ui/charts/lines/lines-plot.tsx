import { signed } from "@/lib/charts/format";
import { eventTicks } from "@/lib/charts/lines/event-ticks";
import { type LinesView, signPlaces } from "@/lib/charts/lines/lines-view";
import { boxScale, linePath } from "@/lib/charts/path";
import { timeTicks } from "@/lib/charts/ticks";
import { percentOf } from "../percent-of";
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
            <path
              key={line.key}
              d={linePath(points, boxScale(view, view.axis, WIDTH, HEIGHT))}
              fill="none"
              className={style.stroke}
              strokeWidth={style.width}
              strokeDasharray={style.dashes}
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
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
  const { x, y } = boxScale(view, view.axis, 100, 100);
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      {view.axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            y1={percentOf(y(tick))}
            y2={percentOf(y(tick))}
            x2="100%"
            className={tick === 0 ? "stroke-edge" : "stroke-hair"}
          />
          <text x={-8} y={percentOf(y(tick))} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
            {signed(tick, 0)}
          </text>
        </g>
      ))}
      {view.scale === "event" && view.from < 0 && view.to > 0 ? (
        <line
          x1={percentOf(x(0))}
          x2={percentOf(x(0))}
          y2="100%"
          className="stroke-ink forced-colors:stroke-[CanvasText]"
        />
      ) : null}
      <Marks view={view} most={4} className="sm:hidden" />
      <Marks view={view} most={8} className="max-sm:hidden" />
    </svg>
  );
}

function Marks({ view, most, className }: { view: LinesView; most: number; className: string }) {
  const { x } = boxScale(view, view.axis, 100, 100);
  const ticks = view.scale === "event" ? eventTicks : timeTicks;
  return (
    <g className={className}>
      {ticks(view.from, view.to, most).map((tick) => {
        const place = x(tick.at);
        return (
          <text
            key={tick.at}
            x={percentOf(place)}
            y="100%"
            dy={18}
            textAnchor={place > 94 ? "end" : place < 4 ? "start" : "middle"}
            className="fill-muted text-xs"
          >
            {tick.label}
          </text>
        );
      })}
    </g>
  );
}
