import { type Tick, timeTicks } from "@/lib/charts/drawing/ticks";
import { percentOf } from "./percent-of";
import { PlotText } from "./plot-text";

interface Axis {
  from: number;
  to: number;
  /** A line at each mark. */
  rules?: boolean;
  ticksOf?: (from: number, to: number, most: number) => Tick[];
}

/** Names of months or weeks under a plot: few on a phone, more where there is room. */
export function TimeAxis(axis: Axis) {
  return (
    <>
      <Marks {...axis} most={4} className="sm:hidden" />
      <Marks {...axis} most={8} className="max-sm:hidden" />
    </>
  );
}

function Marks({
  from,
  to,
  rules = false,
  ticksOf = timeTicks,
  most,
  className,
}: Axis & { most: number; className: string }) {
  const x = (day: number) => ((day - from) / Math.max(1, to - from)) * 100;
  return (
    <g className={className}>
      {ticksOf(from, to, most).map(({ at, label }) => (
        <g key={at}>
          {rules ? (
            <line x1={percentOf(x(at))} x2={percentOf(x(at))} y1="100%" y2="100%" className="stroke-edge" />
          ) : null}
          <PlotText
            x={percentOf(x(at))}
            y="100%"
            dy={18}
            textAnchor={x(at) > 94 ? "end" : x(at) < 4 ? "start" : "middle"}
            className="fill-muted text-xs"
          >
            {label}
          </PlotText>
        </g>
      ))}
    </g>
  );
}
