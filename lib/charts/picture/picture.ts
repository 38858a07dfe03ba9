import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { formatSpan, signed } from "@/lib/charts/format/format";
import { wrapWords } from "@/lib/charts/format/wrap-words";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { legendEntries, legendOf } from "./picture-legend";
import { endLabelsOf } from "./picture-marks";
import { hatchingsOf, PICTURE_INK as INK, markerOf, textOf } from "./picture-parts";
import { endDayOf, PICTURE_FONT, plotOf } from "./plot-picture";

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
const LEFT = 100;
const BOX = { width: 880, height: 400, ticks: 8, prefix: "" };
const LIST_LINE = 24;
const LIST_WRAP = 18;
const LIST_CHARACTERS = 74;

/**
 * The view as one SVG file that needs nothing else: title, legend, lines, band, turns, periods, numbered signals, source,
 * date and address. Light tones, for paper. `picture(view, words).startsWith("<svg") // => true`
 */
export function picture(view: ChartView, words: PictureWords): string {
  const title = wrapWords(words.headline, 62);
  const legendTop = 88 + title.length * 40;
  const legend = legendOf(MARGIN, legendTop, WIDTH - 2 * MARGIN, legendEntries(view, BOX.prefix));
  const top = legendTop + legend.height + 68;
  const plot = plotOf(view, BOX);
  const list = listOf(view, top + BOX.height + plot.room + 64);
  const source = wrapWords(`${words.source} ${words.address}`, 150);
  const height = list.bottom + 28 + source.length * 18;
  const parts = [
    hatchingsOf(BOX.prefix),
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    textOf(MARGIN, 52, words.kicker, { size: 15, fill: INK.muted }),
    ...title.map((line, at) => textOf(MARGIN, 96 + at * 40, line, { size: 34, bold: true, serif: true })),
    legend.svg,
    `<g transform="translate(${LEFT} ${top})">${plot.svg}${endLabelsOf(view, BOX)}${endDayOf(view, BOX)}</g>`,
    list.svg,
    ...source.map((line, at) =>
      textOf(MARGIN, height - 24 - (source.length - 1 - at) * 18, line, { size: 13, fill: INK.muted }),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${PICTURE_FONT}">${parts.join("")}</svg>`;
}

/** Numbered signals in two columns, then the named periods. */
function listOf(view: ChartView, top: number): { svg: string; bottom: number } {
  const half = Math.ceil(view.markers.length / 2);
  const labels = view.markers.map(({ when, share, title }) =>
    wrapWords(`${when}, ${signed(share)}: ${title}`, LIST_CHARACTERS),
  );
  // A row is as high as the longer of its two signals; the last entry is where the list ends.
  const rows = [top];
  for (let row = 0; row < half; row++) {
    const most = Math.max(labels[row]?.length ?? 1, labels[row + half]?.length ?? 1);
    rows.push((rows[row] ?? top) + LIST_LINE + (most - 1) * LIST_WRAP);
  }
  const signals = view.markers.map((marker, at) => {
    const x = MARGIN + 10 + (at < half ? 0 : 1) * (WIDTH / 2 - MARGIN);
    const y = rows[at % Math.max(1, half)] ?? top;
    const words = (labels[at] ?? []).map((line, down) =>
      textOf(x + 18, y + 5 + down * LIST_WRAP, line, { size: 14 }),
    );
    return markerOf(x, y, marker) + words.join("");
  });
  const periods = view.periods.flatMap(({ letter, title, from, to }) => {
    const span = formatSpan(isoFromDay(from), to === null ? null : isoFromDay(to));
    return wrapWords(`${letter}: ${title}, ${span}`, 140);
  });
  const below = (rows.at(-1) ?? top) + (half > 0 && periods.length > 0 ? 8 : 0);
  const lines = periods.map((line, at) =>
    textOf(MARGIN, below + 5 + at * 20, line, { size: 14, fill: INK.muted }),
  );
  return { svg: [...signals, ...lines].join(""), bottom: below + periods.length * 20 };
}
