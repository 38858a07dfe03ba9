export type Script = "Latin" | "Cyrillic" | "Arabic" | "Han" | "Kana" | "Hangul" | "Hebrew" | "Other";

const SCRIPTS: [Script, RegExp][] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Han", /\p{Script=Han}/u],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
];
/** Of a long text the beginning tells enough. */
const LOOKED_AT = 20_000;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** `scriptOf("д") // => "Cyrillic"` */
const scriptOfLetter = (letter: string): Script =>
  SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? "Other";

/**
 * The script that most letters of a text have, and their share of all letters; null: it has no letters.
 * `scriptOf("Душанбе (Dushanbe!)") // => { script: "Latin", share: 0.53… }`
 */
export function scriptOf(text: string): { script: Script; share: number } | null {
  const counts = new Map<Script, number>();
  let all = 0;
  for (const letter of text.slice(0, LOOKED_AT)) {
    if (!LETTER.test(letter)) continue;
    const script = scriptOfLetter(letter);
    counts.set(script, (counts.get(script) ?? 0) + 1);
    all++;
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most ? { script: most[0], share: most[1] / all } : null;
}

/**
 * Whether most of a text's paragraphs begin, at their first letter, from right to left.
 * `isRightToLeft("سلام Kabul") // => true`, `isRightToLeft("Kabul کابل") // => false`
 */
export function isRightToLeft(text: string): boolean {
  let turned = 0;
  for (const paragraph of text.slice(0, LOOKED_AT).split("\n")) {
    const first = paragraph.match(LETTER)?.[0];
    if (first !== undefined) turned += RIGHT_TO_LEFT.test(first) ? 1 : -1;
  }
  return turned > 0;
}
