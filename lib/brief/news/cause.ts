import { listed } from "@/lib/brief/finding/lead";
import { numberWords } from "@/lib/brief/number-words";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Family } from "@/lib/engine/signals/signal";
import { type News, type NewsGroup, newsGroups } from "./news";

/** A named cause must carry more than this part of the move. */
const LARGER_PART = 0.5;

/** What is named as the cause of a change. */
export interface Cause {
  words: string;
  /** The signals that the words stand for, and the sum of their shares, in index points. */
  slugs: string[];
  share: number;
  /** The family that is named; null: none is. */
  family: Family | null;
}

/**
 * What a headline may name as the cause of a change, from the new signals that point its way: one type, two types, the family of two types
 * or more, or all of them with the largest; always more than half of the change. Null where new signals together, both ways, are not the
 * larger part of it: then the arithmetic has to be said.
 * `causeOf(-6, [clash −5, visit +1]) // => { words: "an exchange of fire", share: -5, … }`, `causeOf(-6, [clash −2]) // => null`
 */
export function causeOf(change: number, news: readonly News[]): Cause | null {
  const up = change > 0;
  const carries = (share: number) => share / change > LARGER_PART;
  if (change === 0 || !carries(news.reduce((sum, { share }) => sum + share, 0))) return null;
  const groups = newsGroups(news, up);
  const [first, second] = groups;
  if (!first) return null;
  if (carries(first.share)) return causeFrom([first], first.words);
  if (second && carries(first.share + second.share))
    return causeFrom([first, second], listed([first.words, second.words]));
  // No type of it carries the change alone, so where the family does, two of its types or more moved.
  const ofFamily = groups.filter(({ family }) => family === first.family);
  const sum = ofFamily.reduce((total, { share }) => total + share, 0);
  if (carries(sum)) {
    const words = `new signals in ${FAMILY_LABEL[first.family].toLowerCase()}, the largest ${first.words}`;
    return { ...causeFrom(ofFamily, words), family: first.family };
  }
  const signals = groups.reduce((total, { slugs }) => total + slugs.length, 0);
  return causeFrom(groups, `${numberWords(signals)} new signals, the largest ${first.words}`);
}

function causeFrom(groups: readonly NewsGroup[], words: string): Cause {
  return {
    words,
    slugs: groups.flatMap(({ slugs }) => slugs),
    share: groups.reduce((total, { share }) => total + share, 0),
    family: null,
  };
}
