import { backwards, hasTurned, mirrored, turned } from "./logical-line";

const FIGURE = "\\p{Nd}(?:[.,:/٫٬]?\\p{Nd})*";
const LETTER = "(?!\\p{Nd})[\\p{Script=Arabic}\\p{Script=Hebrew}]";
/** A range with a long dash, and one with a hyphen after which no word follows: they stand as they were drawn. */
const AS_DRAWN = new RegExp(`${FIGURE}(?:(?:[–—]${FIGURE})+|(?:-${FIGURE})+(?![^]*${LETTER}))`, "gu");
const STRAYED_DASH = new RegExp(`([–—]) (${FIGURE}) (${FIGURE})`, "gu");
/** The second bracket of “Kabul (Amu TV)” strays before the first word. */
const STRAYED_BRACKET =
  /\)(\p{Script=Latin}[^()\p{Script=Arabic}]*\([^()\p{Script=Arabic}]*[^()\s\p{Script=Arabic}])/gu;
const WORDS = new RegExp(
  `${LETTER}(?:[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}\\s،؛؟\\u200c]*(?:${LETTER}|\\p{M}))?`,
  "gu",
);
/** No characters: they stand for ranges that are not to be turned. */
const FIRST_PLACE = 0xfdd0;
const PLACES = /[\ufdd0-\ufdef]/g;
const PLACES_MOST = 32;

/**
 * How a piece of a line stands on the page from left to right. The reader of PDF has put it into order by itself, as if it were a line that
 * is read: so it leaves some ranges and all brackets as they are drawn, lets a dash between figures and a bracket behind Latin words stray, and of a piece with many Latin letters it turns
 * the words and not their order. All that is taken back here. `seenPiece("سلام ۱۵–۱۲", "rtl") // => "۱۵–۱۲ مالس"`
 */
export function seenPiece(str: string, dir: string): string {
  if (!hasTurned(str)) return str;
  if (dir !== "rtl") return str.replace(WORDS, backwards);
  const ranges: string[] = [];
  const mended = str.replace(STRAYED_DASH, "$2 $1 $3").replace(STRAYED_BRACKET, "$1)");
  const placed = mended.replace(AS_DRAWN, (range) => {
    if (ranges.length === PLACES_MOST) return range;
    ranges.push(range);
    return String.fromCharCode(FIRST_PLACE + ranges.length - 1);
  });
  const seen = turned(isOpenedFirst(placed) ? placed : mirrored(placed));
  return seen.replace(PLACES, (place) => ranges[place.charCodeAt(0) - FIRST_PLACE] ?? place);
}

/** Whether the first bracket opens: then brackets belong to Latin words. */
const isOpenedFirst = (text: string): boolean => /^[^()[\]«»]*[([«]/.test(text);
