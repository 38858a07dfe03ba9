import { bandPath } from "@/lib/charts/bands/band-path";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { areaPath, boxScale, linePath, type Point } from "@/lib/charts/drawing/path";
import { periodLanes } from "@/lib/charts/drawing/period-lanes";
import { supportLines } from "@/lib/charts/drawing/support-lines";
import { timeTicks } from "@/lib/charts/drawing/ticks";
import { signed } from "@/lib/charts/format/format";
import { PICTURE_INK as INK, short, textOf } from "./picture-parts";

/** Size of a plot, in units of its picture. */
export interface PlotBox {
  width: number;
  height: number;
  /** Most labels along the time axis. */
  ticks: number;
  /** Keeps hatchings of two pictures in one document apart. */
  prefix: string;
}

/** What lies behind the lines: stripes of the stages, gridlines, periods, days that are not coded, the time axis. */
export function backdropOf(view: ChartView, { width, height, ticks, prefix }: PlotBox): string {
  const { x, y } = boxScale(view, view.axis, width, height);
  const lanes = periodLanes(view.periods.map(({ from, to }) => ({ from, to: to ?? view.to })));
  return [
    ...view.bands.map((band, at) =>
      at % 2 === 0
        ? ""
        : `<rect y="${short(y(band.high))}" width="${width}" height="${short(y(band.low) - y(band.high))}" fill="${INK.wash}"/>`,
    ),
    ...view.axis.ticks.map(
      (tick) =>
        `<path d="M0 ${short(y(tick))}H${width}" stroke="${tick === 0 ? INK.ink : INK.hair}"/>` +
        textOf(-10, short(y(tick)) + 5, signed(tick, 0), { size: 14, fill: INK.muted, anchor: "end" }),
    ),
    ...view.gaps
      .filter(({ from }) => from <= view.codedTo)
      .map(({ from, to }) => {
        const left = x(from - 1);
        return `<rect x="${short(left)}" width="${short(x(Math.min(to, view.codedTo)) - left)}" height="${height}" fill="url(#${prefix}uncoded)"/>`;
      }),
    view.to > view.codedTo
      ? `<rect x="${short(x(view.codedTo))}" width="${short(width - x(view.codedTo))}" height="${height}" fill="url(#${prefix}uncoded)"/>`
      : "",
    ...view.periods.map((period, at) => {
      const from = short(Math.max(0, x(period.from)));
      const to = short(Math.min(width, x(period.to ?? view.to)));
      return (
        `<rect x="${from}" width="${Math.max(2, short(to - from))}" height="${height}" fill="${INK.doubt}" fill-opacity="0.22"/>` +
        `<path d="M${from} 0V${height}" stroke="${INK.muted}" stroke-dasharray="2 3"/>` +
        textOf(from + 4, height - 8 - 15 * (lanes[at] ?? 0), period.letter, {
          size: 13,
          fill: INK.muted,
          bold: true,
        })
      );
    }),
    ...timeTicks(view.from, view.to, ticks).map((tick) => {
      const at = x(tick.at);
      const anchor = at > width * 0.96 ? "end" : at < width * 0.03 ? undefined : "middle";
      return textOf(short(at), height + 22, tick.label, { size: 14, fill: INK.muted, anchor });
    }),
  ].join("");
}

/** How the parts of the band are filled. */
export interface BandLook {
  wide: { fill: string; opacity: number };
  half: { fill: string; opacity: number };
}

/** In the grey of doubt, or hatched where the tints of the pulls lie under it; `prefix` is that of the hatchings. */
export function bandLook(pulls: boolean, prefix: string): BandLook {
  return pulls
    ? {
        wide: { fill: `url(#${prefix}band)`, opacity: 0.3 },
        half: { fill: `url(#${prefix}half)`, opacity: 0.34 },
      }
    : { wide: { fill: INK.doubt, opacity: 0.5 }, half: { fill: INK.doubt, opacity: 0.85 } };
}

/** Pulls, band, index and projection. */
export function linesOf(view: ChartView, { width, height, prefix }: PlotBox): string {
  const { columns, band } = view;
  const { solid, dotted } = supportLines(columns);
  const scale = boxScale(view, view.axis, width, height);
  const points = (values: (number | null)[]): Point[] =>
    columns.days.map((day, at) => ({ day, value: values[at] ?? null }));
  const line = (of: readonly Point[], stroke: string, thick: number, more = "") =>
    `<path d="${linePath(of, scale)}" fill="none" stroke="${stroke}" stroke-width="${thick}" stroke-linejoin="round"${more}/>`;
  const area = (of: Point[], fill: string) =>
    `<path d="${areaPath(of, scale)}" fill="${fill}" fill-opacity="0.55"/>`;
  const between = (low: number, high: number, part: keyof BandLook) => {
    const { fill, opacity } = bandLook(view.pulls, prefix)[part];
    return `<path d="${bandPath(columns.days, band?.levels[low] ?? [], band?.levels[high] ?? [], scale)}" fill="${fill}" fill-opacity="${opacity}"/>`;
  };
  const level = (at: number, more: string) => line(points(band?.levels[at] ?? []), INK.ink, 1, more);
  const outer = ' stroke-dasharray="1 3" stroke-opacity="0.75"';
  const inner = ' stroke-opacity="0.35"';
  return [
    ...(view.pulls
      ? [
          area(points(columns.warming), INK.warmTint),
          area(points(columns.cooling), INK.coldTint),
          line(points(columns.warming), INK.warm, 1),
          line(points(columns.cooling), INK.cold, 1),
        ]
      : []),
    ...(band === null ? [] : [between(0, 4, "wide"), level(0, outer), level(4, outer)]),
    ...(band === null || !view.half ? [] : [between(1, 3, "half"), level(1, inner), level(3, inner)]),
    ...(columns.parts === null
      ? []
      : [
          line(points(columns.parts.standing), INK.ink, 1.2, ' stroke-dasharray="7 3"'),
          line(points(columns.parts.moving), INK.ink, 1.2, ' stroke-dasharray="3 2 1 2"'),
        ]),
    line(solid, INK.ink, 2.5),
    line(dotted, INK.ink, 2, ' stroke-dasharray="1 5"'),
    line(view.projection, INK.ink, 2, ' stroke-dasharray="1 5"'),
  ].join("");
}
