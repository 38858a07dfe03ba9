import type { ChartView } from "@/lib/charts/chart-view";
import { dodge } from "@/lib/charts/dodge";
import { signed } from "@/lib/charts/format";
import { boxScale } from "@/lib/charts/path";
import { periodLanes } from "@/lib/charts/period-lanes";
import { timeTicks } from "@/lib/charts/ticks";

const pc = (value: number) => `${Math.round(value * 100) / 100}%`;

/** What lies behind the lines: stage bands, gridlines, periods, and the days that are not coded yet. */
export function IndexBackdrop({ view }: { view: ChartView }) {
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const lanes = periodLanes(view.periods.map(({ from, to }) => ({ from, to: to ?? view.to })));
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      <defs>
        <pattern
          id="not-coded"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1" height="6" className="fill-doubt" />
        </pattern>
      </defs>
      {view.bands.map((band, at) =>
        at % 2 === 0 ? null : (
          <rect
            key={band.name}
            y={pc(y(band.high))}
            width="100%"
            height={pc(y(band.low) - y(band.high))}
            className="fill-wash"
          />
        ),
      )}
      {view.to > view.codedTo ? (
        <rect
          x={pc(x(view.codedTo))}
          width={pc(100 - x(view.codedTo))}
          height="100%"
          fill="url(#not-coded)"
        />
      ) : null}
      {view.periods.map((period, at) => {
        const from = Math.max(0, x(period.from));
        const to = Math.min(100, x(period.to ?? view.to));
        return (
          <g key={period.letter}>
            <rect
              x={pc(from)}
              width={pc(Math.max(0.3, to - from))}
              height="100%"
              className="fill-doubt"
              opacity={0.22}
            />
            <line
              x1={pc(from)}
              x2={pc(from)}
              y2="100%"
              className="stroke-edge"
              strokeWidth={1}
              strokeDasharray="2 3"
            />
            <text
              x={pc(from)}
              dx={4}
              y="100%"
              dy={-6 - 15 * (lanes[at] ?? 0)}
              className="fill-muted text-xs font-semibold"
            >
              {period.letter}
            </text>
          </g>
        );
      })}
      {view.axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            y1={pc(y(tick))}
            y2={pc(y(tick))}
            x2="100%"
            className={tick === 0 ? "stroke-ink" : "stroke-hair"}
            strokeWidth={1}
          />
          <text x={-8} y={pc(y(tick))} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
            {signed(tick, 0)}
          </text>
        </g>
      ))}
      <TimeAxis view={view} most={4} className="sm:hidden" />
      <TimeAxis view={view} most={8} className="max-sm:hidden" />
    </svg>
  );
}

function TimeAxis({ view, most, className }: { view: ChartView; most: number; className: string }) {
  const { x } = boxScale(view, view.axis, 100, 100);
  return (
    <g className={className}>
      {timeTicks(view.from, view.to, most).map((tick) => (
        <g key={tick.at}>
          <line x1={pc(x(tick.at))} x2={pc(x(tick.at))} y1="100%" y2="100%" className="stroke-edge" />
          <text
            x={pc(x(tick.at))}
            y="100%"
            dy={18}
            textAnchor={x(tick.at) > 94 ? "end" : x(tick.at) < 4 ? "start" : "middle"}
            className="fill-muted text-xs"
          >
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What lies over the lines: stage names, numbered markers with their leaders, and names at the ends of lines. */
export function IndexLabels({ view }: { view: ChartView }) {
  const { y } = boxScale(view, view.axis, 100, 100);
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      {view.bands.map((band) =>
        y(band.low) - y(band.high) < 6 ? null : (
          <text
            key={band.name}
            x={6}
            y={pc(y(band.high))}
            dy={13}
            className="halo fill-muted text-[0.6875rem]"
          >
            {band.name}
          </text>
        ),
      )}
      {/* Positions for a phone and for a wide screen: the lane has another width in marker sizes. */}
      <Markers view={view} gap={7.6} className="sm:hidden" />
      <Markers view={view} gap={4.6} className="max-sm:hidden" />
      <EndLabels view={view} />
    </svg>
  );
}

function Markers({ view, gap, className }: { view: ChartView; gap: number; className: string }) {
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const places = dodge(
    view.markers.map((marker) => x(marker.day)),
    gap,
    gap / 2,
    100 - gap / 2,
  );
  return (
    <g className={className}>
      {view.markers.map((marker, at) => {
        const tone = marker.share < 0 ? "cold" : "warm";
        return (
          <g key={marker.slug}>
            <line
              x1={pc(places[at] ?? 0)}
              y1={-20}
              x2={pc(x(marker.day))}
              y2={pc(y(marker.index))}
              className={tone === "cold" ? "stroke-cold" : "stroke-warm"}
              strokeWidth={1}
            />
            <circle
              cx={pc(x(marker.day))}
              cy={pc(y(marker.index))}
              r={3}
              className={`fill-paper ${tone === "cold" ? "stroke-cold" : "stroke-warm"}`}
              strokeWidth={1.5}
            />
            <circle
              cx={pc(places[at] ?? 0)}
              cy={-28}
              r={10}
              className={tone === "cold" ? "fill-cold" : "fill-warm"}
            />
            <text
              x={pc(places[at] ?? 0)}
              y={-28}
              dy="0.36em"
              textAnchor="middle"
              className="fill-on-mark text-xs font-bold"
            >
              {marker.number}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function EndLabels({ view }: { view: ChartView }) {
  const { y } = boxScale(view, view.axis, 100, 100);
  const { index, warming, cooling } = view.columns;
  const labels = [
    { text: "Warming side", value: warming.at(-1) ?? null, tone: "fill-warm" },
    { text: "Index", value: index.at(-1) ?? null, tone: "fill-ink font-semibold" },
    { text: "Cooling side", value: cooling.at(-1) ?? null, tone: "fill-cold" },
  ].flatMap(({ value, ...label }) => (value === null ? [] : [{ ...label, value }]));
  const places = dodge(
    labels.map(({ value }) => y(value)),
    6,
    2,
    98,
  );
  return (
    <g className="max-sm:hidden">
      {labels.map((label, at) => (
        <text
          key={label.text}
          x="100%"
          dx={8}
          y={pc(places[at] ?? 0)}
          dy="0.35em"
          className={`text-[0.8125rem] ${label.tone}`}
        >
          {label.text} {signed(label.value)}
        </text>
      ))}
    </g>
  );
}
