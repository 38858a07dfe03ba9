"use client";

import { useMemo } from "react";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { LinesCursor } from "@/app/_ui/charts/lines/lines-cursor";
import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale, closedPath, linePath, type Point } from "@/lib/charts/drawing/path";
import { formatDayShort, signed } from "@/lib/charts/format/format";
import { type PackedLines, unpackLines } from "@/lib/charts/packing/packed-lines";
import { sharedStretches, type TwoLines } from "@/lib/charts/vintages/two-lines";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { PlotGrid } from "./plot-frame";

const WIDTH = 1000;
const HEIGHT = 400;

/** The plot of then and now with its cursor. The line of now comes first in what was sent. */
export function TwoLinesChart({ sent, at }: { sent: PackedLines; at: number }) {
  const view = useMemo(() => unpackLines(sent), [sent]);
  const [after, before] = view.lines.map(({ values }) => values);
  const lines = { ...view, after: after ?? [], before: before ?? [] };
  const scale = boxScale(lines, lines.axis, WIDTH, HEIGHT);
  const points = (values: readonly (number | null)[]): Point[] =>
    lines.days.map((day, place) => ({ day, value: values[place] ?? null }));
  return (
    <LinesCursor
      view={view}
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
  );
}

function gapPath(lines: TwoLines): string {
  const scale = boxScale(lines, lines.axis, WIDTH, HEIGHT);
  const place = (values: readonly (number | null)[], at: number) => ({
    day: lines.days[at] ?? lines.from,
    value: values[at] ?? 0,
  });
  return sharedStretches(lines)
    .map(([first, last]) => {
      const there = Array.from({ length: last - first + 1 }, (_, step) => first + step);
      const forth = there.map((at) => place(lines.before, at));
      const back = there.toReversed().map((at) => place(lines.after, at));
      return closedPath([...forth, ...back], scale);
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
