import type { ChartMarker, ChartView } from "@/lib/charts/drawing/chart-view";
import { formatSpan } from "@/lib/charts/format/format";
import { wrapText } from "@/lib/charts/format/text-width";
import { isolate } from "@/lib/codebook/isolate";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { pictureFile } from "./picture-file";
import { happeningWords } from "./picture-happenings";
import { headOf, LINE, NOTE } from "./picture-head";
import { legendEntries, legendOf } from "./picture-legend";
import { endLabelsOf } from "./picture-marks";
import { hatchingsOf, PICTURE_INK as INK, textOf } from "./picture-parts";
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
const LIST_LINE = 20;

/**
 * The view as one SVG file that needs nothing else: title, legend, lines, band, turns, periods, the largest happenings in words,
 * source, date and address. In the faces that are carried with it. `picture(view, words).startsWith("<svg") // => true`
 */
export function picture(view: ChartView, words: PictureWords, scheme: Scheme = null): string {
  const head = headOf(words.kicker, words.headline, WIDTH, MARGIN);
  const legendTop = head.bottom + 32;
  const legend = legendOf(MARGIN, legendTop, WIDTH - 2 * MARGIN, legendEntries(view, BOX.prefix));
  const plot = plotOf(view, BOX, true);
  const top = legendTop + legend.height + plot.happenings.above;
  const list = listOf(view, plot.happenings.cut, top + BOX.height + plot.room + 56);
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

/** In full what had to be cut above the plot, then the named periods. */
function listOf(view: ChartView, cut: readonly ChartMarker[], top: number): { svg: string; bottom: number } {
  const periods = view.periods.map(({ letter, title, from, to }) => {
    const span = formatSpan(isoFromDay(from), to === null ? null : isoFromDay(to));
    return `${letter}: ${isolate(title)}, ${span}`;
  });
  const lines = [...cut.map((marker) => happeningWords(marker)), ...periods].flatMap((entry) =>
    wrapText(entry, WIDTH - 2 * MARGIN, LINE),
  );
  const svg = lines.map((line, at) =>
    textOf(MARGIN, top + at * LIST_LINE, line, { size: 14, fill: INK.muted }),
  );
  return { svg: svg.join(""), bottom: top + Math.max(0, lines.length - 1) * LIST_LINE };
}
