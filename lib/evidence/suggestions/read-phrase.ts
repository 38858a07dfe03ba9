import { wordsOf } from "@/lib/evidence/names/words-of";

/** A word of a phrase; with its star it stands for every word that begins so. “@place” stands for any place that the names know. */
interface PhraseWord {
  word: string;
  begins: boolean;
}

/** A phrase of the dictionary, ready to be looked for. */
export interface Phrase {
  /** As it stands in the dictionary. */
  written: string;
  /** Groups of words that stand in one sentence, in any order; the words of a group in this order. */
  groups: PhraseWord[][];
  /** What it speaks for its type; below 0: against it. */
  weight: number;
}

/** What a phrase weighs that does not say so, and the most that one may. */
export const USUAL_WEIGHT = 2;
export const WEIGHT_LIMIT = 10;

/**
 * A line of the dictionary of types: words, a star for “begins so”, “&” between groups that may stand anywhere in the sentence, “@place”, “@person”, “@body”,
 * “@state” for any name, and last what it weighs, −10 … 10. null: it has no word.
 * `readPhrase("close* & consulate 5")` are two groups of one word, and 5; `readPhrase("clash")` weighs 2.
 */
export function readPhrase(written: string): Phrase | null {
  const weighed = /^(.*\S)\s+([-−–]?\d{1,2})$/su.exec(written.trim());
  const number = Number((weighed?.[2] ?? "").replace(/[−–]/, "-"));
  const weighs = weighed !== null && Math.abs(number) <= WEIGHT_LIMIT;
  const groups = (weighs ? (weighed[1] ?? "") : written)
    .split("&")
    .map((group) => group.split(/\s+/).flatMap(readWord))
    .filter((group) => group.length > 0);
  if (groups.length === 0) return null;
  return { written: written.trim(), groups, weight: weighs ? number : USUAL_WEIGHT };
}

/** What a name of a kind is looked up by. `keyOfKind("place") // => "@place"` */
export function keyOfKind(kind: string): string {
  return `@${kind}`;
}

function readWord(written: string): PhraseWord[] {
  const kind = /^@(\p{L}+)$/u.exec(written)?.[1];
  if (kind !== undefined) return [{ word: keyOfKind(kind.toLowerCase()), begins: false }];
  const words = wordsOf(written);
  return words.map(({ folded }, at) => ({
    word: folded,
    begins: at === words.length - 1 && written.endsWith("*"),
  }));
}
