import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { boxScale } from "@/lib/charts/drawing/path";
import { plain, signed } from "@/lib/charts/format/format";

const TICKS = [-1, -0.5, 0, 0.5, 1];

/** Correlation at every lag as stems around 0, over the band that chance alone gives. */
export function LagStems({
  lags,
  r,
  envelope,
  first,
  second,
  tell,
}: {
  lags: readonly number[];
  r: readonly (number | null)[];
  envelope: number;
  first: string;
  second: string;
  /** Whether lags outside of the band are stressed: not where there is too little to tell. */
  tell: boolean;
}) {
  const from = (lags[0] ?? -26) - 0.5;
  const to = (lags.at(-1) ?? 26) + 0.5;
  const { x, y } = boxScale({ from, to }, { low: -1, high: 1 }, 100, 100);
  const weeks = lags.filter((lag) => lag % 13 === 0);
  return (
    <div className="pt-4 pb-12 pl-9">
      <div className="relative h-48">
        <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
          <rect
            y={percentOf(y(envelope))}
            width="100%"
            height={percentOf(y(-envelope) - y(envelope))}
            className="fill-doubt"
            opacity={0.45}
          />
          {TICKS.map((tick) => (
            <g key={tick}>
              <line
                x2="100%"
                y1={percentOf(y(tick))}
                y2={percentOf(y(tick))}
                className={tick === 0 ? "stroke-ink forced-colors:stroke-[CanvasText]" : "stroke-hair"}
              />
              <PlotText
                x={-8}
                y={percentOf(y(tick))}
                dy="0.35em"
                textAnchor="end"
                className="fill-muted text-xs"
              >
                {signed(tick, 1)}
              </PlotText>
            </g>
          ))}
          {lags.map((lag, at) => {
            const value = r[at] ?? null;
            if (value === null) return null;
            const out = tell && Math.abs(value) > envelope;
            const place = percentOf(x(lag));
            return (
              <g key={lag}>
                <line
                  x1={place}
                  x2={place}
                  y1={percentOf(y(0))}
                  y2={percentOf(y(value))}
                  className={`${out ? "stroke-ink" : "stroke-muted"} forced-colors:stroke-[CanvasText]`}
                  strokeWidth={out ? 2.5 : 1.25}
                />
                <circle
                  cx={place}
                  cy={percentOf(y(value))}
                  r={out ? 4 : 2}
                  className={`${out ? "fill-ink" : "fill-muted"} forced-colors:fill-[CanvasText]`}
                />
              </g>
            );
          })}
          {weeks.map((lag) => (
            <PlotText
              key={lag}
              x={percentOf(x(lag))}
              y="100%"
              dy={18}
              textAnchor="middle"
              className="fill-muted text-xs"
            >
              {lag === 0 ? "same week" : plain(Math.abs(lag), 0)}
            </PlotText>
          ))}
          <PlotText x={0} y="100%" dy={36} className="fill-muted text-xs">
            ← {second} first, weeks
          </PlotText>
          <PlotText x="100%" y="100%" dy={36} textAnchor="end" className="fill-muted text-xs">
            {first} first, weeks →
          </PlotText>
        </svg>
      </div>
    </div>
  );
}
