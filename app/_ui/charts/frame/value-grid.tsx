import { signed } from "@/lib/charts/format/format";
import { percentOf } from "./percent-of";
import { PlotText } from "./plot-text";

interface Axis {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** Gridlines with their values at the left; 0 is drawn in the ink of the lines. */
export function ValueGrid({ axis, decimals = 0 }: { axis: Axis; decimals?: number }) {
  const y = (value: number) => percentOf(((axis.high - value) / (axis.high - axis.low)) * 100);
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <line
        y1={y(tick)}
        y2={y(tick)}
        x2="100%"
        className={tick === 0 ? "stroke-ink" : "stroke-hair"}
        strokeWidth={1}
      />
      <PlotText x={-8} y={y(tick)} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
        {signed(tick, decimals)}
      </PlotText>
    </g>
  ));
}
