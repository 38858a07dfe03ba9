import { carried } from "@/lib/codebook/isolate";
import { ADVANCE_WIDTHS, type Face } from "./advance-widths";

/** How text is set in a picture. */
export interface Setting {
  face: Face;
  /** Units of the picture. */
  size: number;
}

/** What the tables do not hold, in hundredths of the size: joined letters, marks that take no room, signs, and all else. */
const JOINED = 56;
const SIGN = 60;
const WIDEST = 100;

/**
 * Who lacks our faces sees another one: so much wider than ours is the widest that is common (measured: DejaVu Serif Bold and DejaVu
 * Sans Bold beside ours).
 */
const ROOM: Record<Face, number> = { sans: 1.2, sansBold: 1.3, serifBold: 1.3 };

const widths = new Map<Face, Map<string, number>>();

function widthsOf(face: Face): Map<string, number> {
  const known = widths.get(face);
  if (known) return known;
  const read = new Map(
    ADVANCE_WIDTHS[face].flatMap(([first, row]) =>
      row.split(" ").map((width, at) => [String.fromCodePoint(first + at), Number(width)] as const),
    ),
  );
  widths.set(face, read);
  return read;
}

function letterWidth(letter: string, of: Map<string, number>): number {
  const width = of.get(letter);
  if (width !== undefined) return width;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) return 0;
  if (/[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/.test(letter)) return JOINED;
  return /[\p{P}\p{Sm}]/u.test(letter) && letter < "\u2e80" ? SIGN : WIDEST;
}

/**
 * Width of a line of text in our own face, in the units of `size`, rounded up: letters of Latin and Cyrillic by the tables, joined
 * ones of Arabic script by an upper mean. `textWidth("thaw", { face: "sans", size: 100 }) // => 235`
 */
export function textWidth(text: string, { face, size }: Setting): number {
  const of = widthsOf(face);
  let hundredths = 0;
  for (const letter of text) hundredths += letterWidth(letter, of);
  return Math.ceil((hundredths * size) / 100);
}

/** The same with room for a face that stands in for ours. */
export function roomFor(text: string, setting: Setting): number {
  return Math.ceil(textWidth(text, setting) * ROOM[setting.face]);
}

/**
 * Text in lines that stay within `most` units in our face and in one that stands in for it: broken at spaces; a word that is too long
 * by itself is broken between its letters. What a control of direction opens is carried on, line by line.
 */
export function wrapText(text: string, most: number, setting: Setting): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && roomFor(`${last} ${word}`, setting) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...piecesOf(word, most, setting));
  }
  return carried(lines);
}

/** A word in pieces that fit; a letter keeps the marks above and below it. */
function piecesOf(word: string, most: number, setting: Setting): string[] {
  const pieces: string[] = [];
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && roomFor(last + letter, setting) <= most)
      pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

/** The words that fit into one line, and an ellipsis where some do not. `fitText("one two three", 90, { face: "sans", size: 14 }) // => "one two …"` */
export function fitText(text: string, most: number, setting: Setting): string {
  const [first = "", more] = wrapText(text, most, setting);
  if (more === undefined) return first;
  const [shorter = ""] = wrapText(text, most - roomFor(" …", setting), setting);
  return `${shorter} …`;
}
