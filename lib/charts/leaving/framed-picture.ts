import { wrapWords } from "@/lib/charts/format/wrap-words";
import { legendOf } from "@/lib/charts/picture/picture-legend";
import { PICTURE_INK as INK, textOf } from "@/lib/charts/picture/picture-parts";
import { PICTURE_FONT } from "@/lib/charts/picture/plot-picture";
import type { Drawing, LeavingWords } from "./drawing";

const WIDTH = 1200;
const MARGIN = 48;
const LEFT = 100;
const HEIGHT = 400;
const NOTE = 18;

/**
 * A figure as one SVG file that needs nothing else: kicker, finding, axis, legend, drawing, notes, source, date and address.
 * Light tones, for paper. `framedPicture(drawing, words).startsWith("<svg") // => true`
 */
export function framedPicture(drawing: Drawing, words: LeavingWords): string {
  const title = wrapWords(words.headline, 62);
  const unit = 104 + title.length * 40;
  const entries = drawing.legend(true);
  const legend = legendOf(MARGIN, unit + 30, WIDTH - 2 * MARGIN, entries);
  const top = unit + 30 + (entries.length > 0 ? legend.height : 0);
  const box = { width: WIDTH - LEFT - MARGIN - drawing.names, height: HEIGHT, ticks: 8, prefix: "" };
  const plot = drawing.draw(box, true);
  const notes = [...words.notes, words.source.join(" "), words.link].flatMap((note) => wrapWords(note, 150));
  const below = top + plot.height + 30;
  const height = below + notes.length * NOTE + 20;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    textOf(MARGIN, 52, words.kicker, { size: 15, fill: INK.muted }),
    ...title.map((line, at) => textOf(MARGIN, 96 + at * 40, line, { size: 34, bold: true, serif: true })),
    textOf(MARGIN, unit, words.unit, { size: 14, fill: INK.muted }),
    legend.svg,
    `<g transform="translate(${LEFT} ${top})">${plot.svg}</g>`,
    ...notes.map((line, at) => textOf(MARGIN, below + at * NOTE, line, { size: 13, fill: INK.muted })),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${PICTURE_FONT}">${parts.join("")}</svg>`;
}
