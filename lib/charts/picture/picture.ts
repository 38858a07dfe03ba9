import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { formatSpan, signed } from "@/lib/charts/format/format";
import { wrapText } from "@/lib/charts/format/text-width";
import { isolate } from "@/lib/codebook/isolate";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { pictureFile } from "./picture-file";
import { headOf, LINE, NOTE } from "./picture-head";
import { legendEntries, legendOf } from "./picture-legend";
import { endLabelsOf } from "./picture-marks";
import { hatchingsOf, PICTURE_INK as INK, markerOf, textOf } from "./picture-parts";
import { endDayOf, plotOf } from "./plot-picture";
import type { Scheme } from "./scheme";

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
/** From the number of a signal to its words, and the gap to the second column. */
const LIST_TEXT = 28;
const LIST_GAP = 24;

/**
 * The view as one SVG file that needs nothing else: title, legend, lines, band, turns, periods, numbered signals, source,
 * date and address. In the faces that
 * are carried with it. `picture(view, words).startsWith("<svg") // => true`
 */
export function picture(view: ChartView, words: PictureWords, scheme: Scheme = null): string {
  const head = headOf(words.kicker, words.headline, WIDTH, MARGIN);
  const legendTop = head.bottom + 32;
  const legend = legendOf(MARGIN, legendTop, WIDTH - 2 * MARGIN, legendEntries(view, BOX.prefix));
  const top = legendTop + legend.height + 68;
  const plot = plotOf(view, BOX);
  const list = listOf(view, top + BOX.height + plot.room + 64);
  const source = wrapText(`${words.source} ${words.address}`, WIDTH - 2 * MARGIN, NOTE);
  const height = list.bottom + 28 + source.length * 18;
  const parts = [
    hatchingsOf(BOX.prefix),
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    head.svg,
    legend.svg,
    `<g transform="translate(${LEFT} ${top})">${plot.svg}${endLabelsOf(view, BOX)}${endDayOf(view, BOX)}</g>`,
    list.svg,
    ...source.map((line, at) =>
      textOf(MARGIN, height - 24 - (source.length - 1 - at) * 18, line, { size: 13, fill: INK.muted }),
    ),
  ];
  return pictureFile(WIDTH, height, parts.join(""), scheme);
}

/** Numbered signals in two columns, then the named periods. */
function listOf(view: ChartView, top: number): { svg: string; bottom: number } {
  const half = Math.ceil(view.markers.length / 2);
  const column = WIDTH / 2 - MARGIN - LIST_TEXT - LIST_GAP;
  const labels = view.markers.map(({ when, share, title }) =>
    wrapText(`${when}, ${signed(share)}: ${isolate(title)}`, column, LINE),
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
    return wrapText(`${letter}: ${isolate(title)}, ${span}`, WIDTH - 2 * MARGIN, LINE);
  });
  const below = (rows.at(-1) ?? top) + (half > 0 && periods.length > 0 ? 8 : 0);
  const lines = periods.map((line, at) =>
    textOf(MARGIN, below + 5 + at * 20, line, { size: 14, fill: INK.muted }),
  );
  return { svg: [...signals, ...lines].join(""), bottom: below + periods.length * 20 };
}
