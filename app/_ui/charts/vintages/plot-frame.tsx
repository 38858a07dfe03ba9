import type { ReactNode } from "react";
import { TimeAxis } from "@/app/_ui/charts/frame/time-axis";
import { ValueGrid } from "@/app/_ui/charts/frame/value-grid";

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
  return (
    <div className="pt-3 pr-20 pb-7 pl-9 sm:pr-36">
      <div className="relative h-60 sm:h-80">
        <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
          <ValueGrid axis={frame.axis} decimals={decimals} />
          <TimeAxis from={frame.from} to={frame.to} />
        </svg>
        {children}
      </div>
    </div>
  );
}
