/** A quotation belongs to who said it; a title is quoted like one. */
const QUOTED = /“[^”]*”/g;

/**
 * A text without what it quotes: quotations, and what was coded, as titles and disputes, which stand in it word by word, at the beginning of a
 * sentence or within one.
 */
export function ownWords(text: string, quoted: readonly string[]): string {
  const longest = quoted
    .map((one) => one.replace(/[.\s]+$/, ""))
    .filter((one) => one !== "")
    .toSorted((a, b) => b.length - a.length);
  const bare = longest.reduce(
    (words, one) =>
      words.replaceAll(one, " … ").replaceAll(one.charAt(0).toLowerCase() + one.slice(1), " … "),
    text,
  );
  return bare.replace(QUOTED, " … ");
}

/** The sentences of a text. `sentences("It fell. Why?") // => ["It fell.", "Why?"]` */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== "");
}
