const COMMON = new Set(
  "the and for with from that this was were are has have had its his her their after over into near upon amid says said say two three new not but who which been being will would than then them they about between against during".split(
    " ",
  ),
);

/** The telling words of a text, shortened to their stems' first letters. `tellingWords("Clashes near Darvoz") // => Set { "clash", "darvo" }` */
export function tellingWords(text: string): Set<string> {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !COMMON.has(word));
  // Five letters stand for a word and its endings.
  return new Set(words.map((word) => word.slice(0, 5)));
}

/**
 * How much two texts share, 0 … 1: common telling words over those of the shorter text (overlap coefficient).
 * `likeness("Drone attack near Shohin", "Attack at Shohin mine") // => 0.666…`
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return 0;
  return [...a].filter((word) => b.has(word)).length / shorter;
}
