/** Letters that are written in more than one way, each behind the one that stands for all. */
const GROUPS = [
  // Arabic script: yeh, kaf, gaf, alef, waw and heh with their hamzas and tails.
  ..."یيىېۍئےێ کكڪ گګڳ اأإآٱ وؤۇ هةۀەھہ".split(" "),
  // Cyrillic: Tajik letters and those that a Russian keyboard has for them; ё and е.
  ..."кқ гғ хҳ чҷ уӯ иӣй её".split(" "),
  // Latin letters that no decomposition takes apart.
  ..."iı oø lł dđ".split(" "),
];

const AS = new Map(GROUPS.flatMap(([first = "", ...rest]) => rest.map((letter) => [letter, first] as const)));

/** Joiners, marks of direction, the stretching line, a soft hyphen, hamza alone, apostrophes: no letters. */
const SILENT = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640ء'’‘ʼʻʿʾ`´′ʹ]/u;
const HYPHEN = /[-‐‑‒–—―−_]/u;

const known = new Map<string, string>();

/**
 * One character in the letters that comparing uses; empty: it counts for none. `folded` character by character, so that whoever must
 * know where a letter stood can count along. `foldedLetter("Ҷ") // => "ч"`
 */
export function foldedLetter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const letter = fold(character);
  known.set(character, letter);
  return letter;
}

function fold(character: string): string {
  if (SILENT.test(character)) return "";
  if (HYPHEN.test(character)) return " ";
  let out = "";
  // Without a locale: in Turkish the small letter of I would be another one.
  for (const one of character.normalize("NFKC").toLowerCase()) {
    const own = AS.get(one);
    if (own !== undefined) out += own;
    else
      for (const part of one.normalize("NFKD")) if (!/\p{M}/u.test(part)) out += AS.get(part) ?? digit(part);
  }
  return out;
}

/** Arabic and Persian digits as those of ASCII; anything else as it is. */
function digit(character: string): string {
  const at = character.charCodeAt(0);
  if (at >= 0x660 && at <= 0x669) return String(at - 0x660);
  if (at >= 0x6f0 && at <= 0x6f9) return String(at - 0x6f0);
  return character;
}

/**
 * A text in the letters that comparing uses, whatever the reader's own language is: small, without vowel and other combining marks,
 * joiners, stretching lines and apostrophes; one letter for each yeh, kaf, gaf, alef, heh and for Tajik letters and their Russian
 * neighbours; digits of ASCII; a space for each hyphen.
 * `folded("Ҷумҳурии") // => "чумхурии"`, `folded("Sa’adi") // => "saadi"`, `folded("كابل ۱۴۰۴") // => "کابل 1404"`
 */
export function folded(text: string): string {
  let out = "";
  for (const character of text) out += foldedLetter(character);
  return out;
}
