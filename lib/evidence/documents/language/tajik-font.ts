import type { DocumentWarning } from "@/lib/evidence/documents/document";

/**
 * Old Tajik fonts put the six letters that windows-1251 lacks into places of Serbian, Macedonian, Belarusian and Ukrainian ones. A text typed with
 * such a font and read without it shows these.
 */
const PLACES: Record<string, string> = {
  ќ: "қ",
  Ќ: "Қ",
  њ: "ҳ",
  Њ: "Ҳ",
  љ: "ҷ",
  Љ: "Ҷ",
  ѓ: "ғ",
  Ѓ: "Ғ",
  ў: "ӯ",
  Ў: "Ӯ",
  ї: "ӣ",
  Ї: "Ӣ",
};
const IN_PLACE = /[ќњљѓўїЌЊЉЃЎЇ]/g;
/** Of every thousand letters of Tajik some forty are such ones. */
const SHARE = 0.01;

const LOOKED_AT = 20_000;

/** `fromTajikFont("Тољикистон") // => "Тоҷикистон"` */
export const fromTajikFont = (text: string): string =>
  text.replace(IN_PLACE, (letter) => PLACES[letter] ?? letter);

/** Whether a text was typed with such a font. `inTajikFont("Љумњурии Тољикистон") // => true` */
export function inTajikFont(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT);
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const places = new Set(text.match(IN_PLACE)).size;
  const found = text.match(IN_PLACE)?.length ?? 0;
  // Serbian, Macedonian and Ukrainian have some of these, none of them has three.
  return places >= 3 && found >= cyrillic * SHARE && !/[јћђєґіцщы]/.test(text);
}

export function tajikFontWarning(text: string): DocumentWarning[] {
  if (!inTajikFont(text)) return [];
  const message =
    "It was typed with an old Tajik font, so ҷ, қ, ғ, ҳ, ӯ and ӣ show as other letters: choose “Tajik font” as its encoding, or write the letters right where you quote it.";
  return [{ code: "tajik-font", message }];
}
