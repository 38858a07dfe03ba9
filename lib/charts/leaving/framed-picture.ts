import { wrapText } from "@/lib/charts/format/text-width";
import { pictureFile } from "@/lib/charts/picture/picture-file";
import { headOf, NOTE } from "@/lib/charts/picture/picture-head";
import { legendOf } from "@/lib/charts/picture/picture-legend";
import { PICTURE_INK as INK, textOf } from "@/lib/charts/picture/picture-parts";
import type { Scheme } from "@/lib/charts/picture/scheme";
import type { Drawing, LeavingWords } from "./drawing";

const WIDTH = 1200;
const MARGIN = 48;
const LEFT = 100;
const HEIGHT = 400;
const NOTE_LINE = 18;

/**
 * A figure as one SVG file that needs nothing else: kicker, finding, axis, legend, drawing, notes, source, date and address.
 * In the faces that are carried with it. `framedPicture(drawing, words).startsWith("<svg") // => true`
 */
export function framedPicture(drawing: Drawing, words: LeavingWords, scheme: Scheme = null): string {
  const head = headOf(words.kicker, words.headline, WIDTH, MARGIN);
  const unit = head.bottom + 48;
  const entries = drawing.legend(true);
  const legend = legendOf(MARGIN, unit + 30, WIDTH - 2 * MARGIN, entries);
  const top = unit + 30 + (entries.length > 0 ? legend.height : 0);
  const box = { width: WIDTH - LEFT - MARGIN - drawing.names, height: HEIGHT, ticks: 8, prefix: "" };
  const plot = drawing.draw(box, true);
  const notes = [...words.notes, words.source.join(" "), words.link].flatMap((note) =>
    wrapText(note, WIDTH - 2 * MARGIN, NOTE),
  );
  const below = top + plot.height + 30;
  const height = below + notes.length * NOTE_LINE + 20;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    head.svg,
    textOf(MARGIN, unit, words.unit, { size: 14, fill: INK.muted }),
    legend.svg,
    `<g transform="translate(${LEFT} ${top})">${plot.svg}</g>`,
    ...notes.map((line, at) =>
      textOf(MARGIN, below + at * NOTE_LINE, line, { size: NOTE.size, fill: INK.muted }),
    ),
  ];
  return pictureFile(WIDTH, height, parts.join(""), scheme);
}
