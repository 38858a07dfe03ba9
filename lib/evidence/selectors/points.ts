const ASTRAL = /[\u{10000}-\u{10ffff}]/u;
const EACH_ASTRAL = /[\u{10000}-\u{10ffff}]/gu;
/** The private letters of the first plane: one stands for many of the planes above, so what is found must be compared with the text itself. */
const FIRST_PRIVATE = 0xe000;
const PRIVATE = 6_400;

/** A text with one unit for each code point, for searching: places in it are places in the text. Letters above the first plane stand as others. */
export function flat(text: string): string {
  if (!ASTRAL.test(text)) return text;
  return text.replace(EACH_ASTRAL, (letter) =>
    String.fromCharCode(FIRST_PRIVATE + ((letter.codePointAt(0) ?? 0) % PRIVATE)),
  );
}

/** Where in a string its code point of that number begins; behind the last, its length. `unitOf("a𝄞b", 2) // => 3` */
export function unitOf(text: string, point: number): number {
  if (!ASTRAL.test(text)) return Math.min(point, text.length);
  let unit = 0;
  for (let left = point; left > 0 && unit < text.length; left--)
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

/** `pointsBetween("a𝄞b", 1, 3) // => "𝄞b"` */
export const pointsBetween = (text: string, start: number, end: number): string =>
  text.slice(unitOf(text, start), unitOf(text, end));

/** Which code point stands at a place of a string, as a browser’s selection names places. `pointOf("a𝄞b", 3) // => 2` */
export const pointOf = (text: string, unit: number): number => flat(text.slice(0, unit)).length;
