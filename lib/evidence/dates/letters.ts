/** Letters that are written one for the other, by keyboard or by country. */
const SAME: Record<string, string> = {
  ي: "ی",
  ى: "ی",
  ۍ: "ی",
  ئ: "ی",
  ے: "ی",
  ك: "ک",
  ګ: "گ",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ۀ: "ه",
  ة: "ه",
  ە: "ه",
  ھ: "ه",
  ہ: "ه",
  ټ: "ت",
  ډ: "د",
  ړ: "ر",
  қ: "к",
  ғ: "г",
  ӣ: "и",
  ӯ: "у",
  ҳ: "х",
  ё: "е",
  "’": "'",
  ʼ: "'",
  ʻ: "'",
  "‘": "'",
  "`": "'",
};
/** Hamza above or alone, vowel signs, the long stroke, joiners and marks of direction: none tells two date words apart. */
const SILENT = /[\u0621\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONGEST = 24;

/**
 * A word as it is compared: small letters, one letter for each family of look-alikes, no vowel signs, joiners or
 * possessive ’s. `foldLetters("سنبلهٔ") === foldLetters("سنبله")`, `foldLetters("Ноябри") // => "ноябри"`
 */
export function foldLetters(word: string): string {
  // Nothing that long is a date word, and a text without spaces is not to cost more than one with.
  if (word.length > LONGEST) return "";
  const plain = word.normalize("NFKC").replace(SILENT, "").toLowerCase();
  const folded = [...plain].map((letter) => SAME[letter] ?? letter).join("");
  // Tajik -ӣ is typed as й on a Russian keyboard.
  return folded.replace(/й$/, "и").replace(/'s$/, "");
}
