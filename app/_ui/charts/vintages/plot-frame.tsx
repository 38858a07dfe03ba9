import type { ReactNode } from "react";
import { signed } from "@/lib/charts/format";
import { boxScale } from "@/lib/charts/path";
import { timeTicks } from "@/lib/charts/ticks";
import { percentOf } from "../percent-of";

interface Frame {
  from: number;
  to: number;
  axis: { low: number; high: number; ticks: readonly number[] };
}

/** Gridlines, value marks and the time axis of a drawing; what it shows lies in `children`, over them. */
export function PlotFrame({
  frame,
  decimals = 0,
  children,
}: {
  frame: Frame;
  decimals?: number;
  children: ReactNode;
}) {
  const { y } = boxScale(frame, frame.axis, 100, 100);
  return (
    <div className="pt-3 pr-20 pb-7 pl-9 sm:pr-36">
      <div className="relative h-60 sm:h-80">
        <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
          {frame.axis.ticks.map((tick) => (
            <g key={tick}>
              <line
                y1={percentOf(y(tick))}
                y2={percentOf(y(tick))}
                x2="100%"
                className={tick === 0 ? "stroke-ink" : "stroke-hair"}
                strokeWidth={1}
              />
              <text x={-8} y={percentOf(y(tick))} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
                {signed(tick, decimals)}
              </text>
            </g>
          ))}
          <TimeMarks frame={frame} most={4} className="sm:hidden" />
          <TimeMarks frame={frame} most={8} className="max-sm:hidden" />
        </svg>
        {children}
      </div>
    </div>
  );
}

function TimeMarks({ frame, most, className }: { frame: Frame; most: number; className: string }) {
  const { x } = boxScale(frame, frame.axis, 100, 100);
  return (
    <g className={className}>
      {timeTicks(frame.from, frame.to, most).map((tick) => (
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
