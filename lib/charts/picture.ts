import { isoFromDay } from "@/lib/engine/day";
import type { ChartView } from "./chart-view";
import { dodge } from "./dodge";
import { formatDay, signed } from "./format";
import { areaPath, boxScale, linePath, type Point } from "./path";
import { PICTURE_INK as INK, legendOf, markerOf, textOf } from "./picture-parts";
import { timeTicks } from "./ticks";
import { wrapWords } from "./wrap-words";

/** What stands around the lines in a picture that leaves the site. */
export interface PictureWords {
  /** Relationship and what the numbers are. */
  kicker: string;
  headline: string;
  /** Who computed it, by which method, from what. */
  source: string;
  /** Full address of the view. */
  address: string;
}

const WIDTH = 1200;
const MARGIN = 48;
const PLOT = { left: 100, width: 880, height: 400 };
const LIST_LINE = 24;

/**
 * The view as one SVG file that needs nothing else: title, legend, lines, numbered signals, source, date and address.
 * Light tones, for paper. `picture(view, words).startsWith("<svg") // => true`
 */
export function picture(view: ChartView, words: PictureWords): string {
  const title = wrapWords(words.headline, 62);
  const top = 120 + title.length * 40 + 60;
  const half = Math.ceil(view.markers.length / 2);
  const listTop = top + PLOT.height + 64;
  const source = wrapWords(`${words.source} ${words.address}`, 150);
  const height = listTop + half * LIST_LINE + 40 + source.length * 18;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    textOf(MARGIN, 52, words.kicker, { size: 15, fill: INK.muted }),
    ...title.map((line, at) => textOf(MARGIN, 96 + at * 40, line, { size: 34, bold: true, serif: true })),
    legendOf(MARGIN, 96 + title.length * 40 - 8),
    `<g transform="translate(${PLOT.left} ${top})">${plot(view)}</g>`,
    ...view.markers.map((marker, at) => {
      const x = MARGIN + 10 + (at < half ? 0 : 1) * (WIDTH / 2 - MARGIN);
      const y = listTop + (at % Math.max(1, half)) * LIST_LINE;
      const label = `${marker.when}, ${signed(marker.share)}: ${marker.title}`;
      return markerOf(x, y, marker) + textOf(x + 18, y + 5, oneLine(label, 76), { size: 14 });
    }),
    ...source.map((line, at) =>
      textOf(MARGIN, height - 24 - (source.length - 1 - at) * 18, line, { size: 13, fill: INK.muted }),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="'Noto Sans', 'Helvetica Neue', Arial, sans-serif">${parts.join("")}</svg>`;
}

/** The words that fit, and an ellipsis where some do not. */
function oneLine(text: string, most: number): string {
  const [first = "", more] = wrapWords(text, most);
  return more === undefined ? first : `${first} …`;
}

function plot(view: ChartView): string {
  const { columns } = view;
  const scale = boxScale(view, view.axis, PLOT.width, PLOT.height);
  const points = (values: (number | null)[]): Point[] =>
    columns.days.map((day, at) => ({ day, value: values[at] ?? null }));
  const line = (of: readonly Point[], stroke: string, width: number, dashes = "") =>
    `<path d="${linePath(of, scale)}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dashes && ` stroke-dasharray="${dashes}"`}/>`;
  const area = (of: Point[], fill: string) =>
    `<path d="${areaPath(of, scale)}" fill="${fill}" fill-opacity="0.55"/>`;
  const codedTo = scale.x(view.codedTo);
  return [
    ...view.bands.map(
      (band, at) =>
        (at % 2 === 0
          ? ""
          : `<rect y="${scale.y(band.high)}" width="${PLOT.width}" height="${scale.y(band.low) - scale.y(band.high)}" fill="${INK.wash}"/>`) +
        textOf(8, scale.y(band.high) + 15, band.name, { size: 12, fill: INK.muted }),
    ),
    ...view.axis.ticks.map(
      (tick) =>
        `<path d="M0 ${scale.y(tick)}H${PLOT.width}" stroke="${tick === 0 ? INK.ink : INK.hair}"/>` +
        textOf(-10, scale.y(tick) + 5, signed(tick, 0), { size: 14, fill: INK.muted, anchor: "end" }),
    ),
    view.to > view.codedTo
      ? `<rect x="${codedTo}" width="${PLOT.width - codedTo}" height="${PLOT.height}" fill="${INK.hair}" fill-opacity="0.5"/>` +
        textOf(codedTo + 6, PLOT.height - 8, "not coded yet", { size: 12, fill: INK.muted })
      : "",
    area(points(columns.warming), INK.warmTint),
    area(points(columns.cooling), INK.coldTint),
    line(points(columns.warming), INK.warm, 1),
    line(points(columns.cooling), INK.cold, 1),
    line(points(columns.index), INK.ink, 2.5),
    line(view.projection, INK.ink, 2, "1 5"),
    ...timeTicks(view.from, view.to, 8).map((tick) =>
      textOf(scale.x(tick.at), PLOT.height + 22, tick.label, { size: 14, fill: INK.muted, anchor: "middle" }),
    ),
    markers(view),
    endLabels(view),
  ].join("");
}

function markers(view: ChartView): string {
  const scale = boxScale(view, view.axis, PLOT.width, PLOT.height);
  const wanted = view.markers.map((marker) => scale.x(marker.day));
  const places = dodge(wanted, 26, 12, PLOT.width - 12);
  return view.markers
    .map((marker, at) => {
      const x = places[at] ?? 0;
      const tone = marker.share < 0 ? INK.cold : INK.warm;
      return `<path d="M${x} -16L${scale.x(marker.day)} ${scale.y(marker.index)}" stroke="${tone}"/><circle cx="${scale.x(marker.day)}" cy="${scale.y(marker.index)}" r="4" fill="${INK.paper}" stroke="${tone}" stroke-width="2"/>${markerOf(x, -26, marker)}`;
    })
    .join("");
}

function endLabels(view: ChartView): string {
  const scale = boxScale(view, view.axis, PLOT.width, PLOT.height);
  const { warming, index, cooling, days } = view.columns;
  const labels = [
    { name: "Warming side", value: warming.at(-1), fill: INK.warm },
    { name: "Index", value: index.at(-1), fill: INK.ink },
    { name: "Cooling side", value: cooling.at(-1), fill: INK.cold },
  ].flatMap(({ value, ...label }) => (typeof value === "number" ? [{ ...label, value }] : []));
  const wanted = labels.map(({ value }) => scale.y(value));
  const places = dodge(wanted, 22, 8, PLOT.height - 8);
  const last = days.at(-1);
  return [
    ...labels.map(({ name, value, fill }, at) =>
      textOf(PLOT.width + 10, (places[at] ?? 0) + 5, `${name} ${signed(value)}`, {
        size: 15,
        fill,
        bold: name === "Index",
      }),
    ),
    last === undefined
      ? ""
      : textOf(PLOT.width, -52, `End of ${formatDay(isoFromDay(last))}`, {
          size: 13,
          fill: INK.muted,
          anchor: "end",
        }),
  ].join("");
}
