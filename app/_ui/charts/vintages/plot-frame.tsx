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

interface Grid {
  frame: Frame;
  decimals?: number;
  unsearched?: readonly { from: number; to: number }[];
}

/** Gridlines, value marks, the time axis and what nobody searched. */
export function PlotGrid({ frame, decimals = 0, unsearched = [] }: Grid) {
  const { x } = boxScale(frame, frame.axis, 100, 100);
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      <HatchedDays id="not-searched" spans={unsearched} x={x} />
      <ValueGrid axis={frame.axis} decimals={decimals} />
      <TimeAxis from={frame.from} to={frame.to} />
    </svg>
  );
}

/** A grid with room for its marks; what the drawing shows lies in `children`, over it. */
export function PlotFrame({ children, ...grid }: Grid & { children: ReactNode }) {
  return (
    <div className="pt-3 pr-20 pb-7 pl-9 sm:pr-36">
      <div className="relative h-60 sm:h-80 print:h-60">
        <PlotGrid {...grid} />
        {children}
      </div>
    </div>
  );
}
