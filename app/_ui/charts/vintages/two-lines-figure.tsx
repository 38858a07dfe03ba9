import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { LinesCursor } from "@/app/_ui/charts/lines/lines-cursor";
import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale, linePath, type Point } from "@/lib/charts/drawing/path";
import { formatDayShort, signed } from "@/lib/charts/format/format";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { sharedStretches, type TwoLines, twoLinesView } from "@/lib/charts/vintages/two-lines";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { PlotGrid } from "./plot-frame";

const WIDTH = 1000;
const HEIGHT = 400;

/** Then (dashed) and now on one scale, the gap between them hatched, each named at its end; `at` is the day explained. */
export function TwoLinesFigure({
  lines,
  at,
  summary,
}: {
  lines: TwoLines & Pick<LinesView, "unsearched">;
  at: number;
  summary: string;
}) {
  const scale = boxScale(lines, lines.axis, WIDTH, HEIGHT);
  const points = (values: readonly (number | null)[]): Point[] =>
    lines.days.map((day, place) => ({ day, value: values[place] ?? null }));
  return (
    <figure>
      <LinesCursor
        view={twoLinesView(lines, at)}
        label="Day on the lines of then and now"
        rest={at}
        sundays
        room="pt-3 pr-20 pb-7 sm:pr-36"
        height="h-60 sm:h-80"
      >
        <PlotGrid frame={lines} unsearched={lines.unsearched} />
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          <path d={gapPath(lines)} className="fill-doubt" fillOpacity={0.7} />
          <path
            d={linePath(points(lines.before), scale)}
            className="fill-none stroke-ink"
            strokeWidth={1.5}
            strokeDasharray="5 4"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={linePath(points(lines.after), scale)}
            className="fill-none stroke-ink"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <Names lines={lines} at={at} />
      </LinesCursor>
      <figcaption className="text-sm text-muted">
        {summary} Solid: as it reads now. Dashed: as it read then. Grey: the gap between them.
        {lines.unsearched.length > 0 ? " Hatched: nobody searched." : ""}
      </figcaption>
    </figure>
  );
}

function gapPath(lines: TwoLines): string {
  const scale = boxScale(lines, lines.axis, WIDTH, HEIGHT);
  const short = (value: number) => String(Math.round(value * 10) / 10);
  const place = (values: readonly (number | null)[], at: number) =>
    `${short(scale.x(lines.days[at] ?? lines.from))} ${short(scale.y(values[at] ?? 0))}`;
  return sharedStretches(lines)
    .map(([first, last]) => {
      const there = Array.from({ length: last - first + 1 }, (_, step) => first + step);
      const forth = there.map((at) => place(lines.before, at));
      const back = there.toReversed().map((at) => place(lines.after, at));
      return `M${[...forth, ...back].join("L")}Z`;
    })
    .join("");
}

function Names({ lines, at }: { lines: TwoLines; at: number }) {
  const { x, y } = boxScale(lines, lines.axis, 100, 100);
  const lastOf = (values: readonly (number | null)[]) => {
    const place = values.findLastIndex((value) => value !== null);
    const value = values[place] ?? null;
    return value === null ? null : { value, day: lines.days[place] ?? lines.to };
  };
  const ends = [
    { name: "Now", end: lastOf(lines.after), tone: "fill-ink font-semibold" },
    { name: "Then", end: lastOf(lines.before), tone: "fill-muted" },
  ].flatMap(({ end, ...name }) => (end ? [{ ...name, ...end }] : []));
  // Lines that end on different days are no pair: each end says its day, so that nobody takes them for the gap.
  const apart = new Set(ends.map(({ day }) => day)).size > 1;
  const places = dodge(
    ends.map(({ value }) => y(value)),
    apart ? 16 : 8,
    3,
    apart ? 90 : 97,
  );
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      <line
        x1={percentOf(x(at))}
        x2={percentOf(x(at))}
        y2="100%"
        className="stroke-edge"
        strokeDasharray="2 3"
      />
      {ends.map((end, place) => {
        const inside = x(end.day) < 88;
        return (
          <g key={end.name}>
            <circle cx={percentOf(x(end.day))} cy={percentOf(y(end.value))} r={3} className="fill-ink" />
            <PlotText
              x={inside ? percentOf(x(end.day)) : "100%"}
              y={percentOf(places[place] ?? 0)}
              dx={8}
              // Within the plot the name stands over the line that goes on.
              dy={inside ? "-2em" : "0.35em"}
              className={`halo text-xs sm:text-[0.8125rem] ${end.tone}`}
            >
              {end.name} {signed(end.value)}{" "}
              {apart ? (
                <tspan
                  x={inside ? percentOf(x(end.day)) : "100%"}
                  dx={8}
                  dy="1.15em"
                  className="fill-muted font-normal"
                >
                  on {formatDayShort(isoFromDay(end.day))}
                </tspan>
              ) : null}
            </PlotText>
          </g>
        );
      })}
    </svg>
  );
}
