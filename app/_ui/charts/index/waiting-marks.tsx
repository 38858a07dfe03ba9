import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";

/** A diamond around the middle of its place, open and dashed: it counts for nothing yet. */
export const WAITING_SIGN = "M0 -5L5 0L0 5L-5 0Z";

/** Signals that nobody has approved yet, on the floor of the plot at the day that they begin. */
export function WaitingMarks({ view }: { view: ChartView }) {
  const { x } = boxScale(view, view.axis, 100, 100);
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      {view.waiting.map((day) => (
        <svg key={day} aria-hidden="true" x={percentOf(x(day))} y="100%" className="overflow-visible">
          <path
            data-waiting
            d={WAITING_SIGN}
            transform="translate(0 -7)"
            className="fill-paper stroke-muted"
            strokeDasharray="2.5 1.5"
          />
        </svg>
      ))}
    </svg>
  );
}
