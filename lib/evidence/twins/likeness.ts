import { wordsOf } from "@/lib/evidence/names/words-of";

const COMMON = new Set(
  `the and for with from that this was were are has have had its his her their after over into near upon amid says said say two three new
  not but who which been being will would than then them they about between against during
  что как это для при или его она они также после между был была были будет того
  ки дар аз барои бо ин он буд шуд карда аст бар байни
  که در از برای این آن بود شد کرده است بین بعد پس چې په له د او`.split(/\s+/),
);

/** The telling words of a text in the letters that comparing uses, shortened to their first letters. `tellingWords("Clashes near Darvoz") // => Set { "clash", "darvo" }` */
export function tellingWords(text: string): Set<string> {
  const words = wordsOf(text).flatMap(({ folded }) =>
    folded.length > 2 && !COMMON.has(folded) ? folded : [],
  );
  // Five letters stand for a word and its endings.
  return new Set(words.map((word) => word.slice(0, 5)));
}

/**
 * How much two sets of telling words share, 0 … 1: common words over those of the smaller set (overlap coefficient), 0 where either is
 * empty. `overlap(tellingWords("Drone attack near Shohin"), tellingWords("Attack at Shohin mine")) // => 0.666…`
 */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common / few.size;
}
