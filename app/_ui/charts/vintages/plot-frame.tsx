import type { ReactNode } from "react";
import { HatchedDays } from "@/app/_ui/charts/frame/hatched-days";
import { TimeAxis } from "@/app/_ui/charts/frame/time-axis";
import { ValueGrid } from "@/app/_ui/charts/frame/value-grid";
import { boxScale } from "@/lib/charts/drawing/path";

interface Frame {
  from: number;
  to: number;
  axis: { low: number; high: number; ticks: readonly number[] };
}

/** Gridlines, value marks and the time axis of a drawing; what it shows lies in `children`, over them. */
export function PlotFrame({
  frame,
  decimals = 0,
  unsearched = [],
  children,
}: {
  frame: Frame;
  decimals?: number;
  unsearched?: readonly { from: number; to: number }[];
  children: ReactNode;
}) {
  const { x } = boxScale(frame, frame.axis, 100, 100);
  return (
    <div className="pt-3 pr-20 pb-7 pl-9 sm:pr-36">
      <div className="relative h-60 sm:h-80">
        <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
          <HatchedDays id="not-searched" spans={unsearched} x={x} />
          <ValueGrid axis={frame.axis} decimals={decimals} />
          <TimeAxis from={frame.from} to={frame.to} />
        </svg>
        {children}
      </div>
    </div>
  );
}
