import { type FoundName, namesAmong } from "@/lib/evidence/names/find-names";
import type { NameDictionary } from "@/lib/evidence/names/name-dictionary";
import { type Word, wordsOf } from "@/lib/evidence/names/words-of";
import type { MarkedSpan, SuggestedFrom } from "./suggest";

/** Part of what a suggestion is read from. */
export interface Zone {
  words: Word[];
  names: FoundName[];
  /** How much its words say: 1 is the marked passage, or the lead. */
  weight: number;
  /** Whether places of its words are places of the text; a title has none. */
  inText: boolean;
}

/** Words that are read together, to the end of the sentence that they end in, and what each part weighs beside the one before it. */
const PARTS = [
  { to: 4, weight: 1 },
  { to: 70, weight: 0.75 },
  { to: 260, weight: 0.3 },
];
const TITLE = { alone: 1.2, besideMark: 0.3 };

/** The parts that speak, the first first: a mark before the title, without a mark title, lead and what follows it. */
export function passageOf(
  { text, title }: Pick<SuggestedFrom, "text" | "title">,
  mark: MarkedSpan | null,
  dictionary: NameDictionary,
): Zone[] {
  const zone = (read: Word[], weight: number, inText: boolean): Zone => ({
    words: read,
    names: namesAmong(read, dictionary),
    weight,
    inText,
  });
  const titled = (weight: number) => zone(wordsOf(title), weight, false);
  if (mark) return [zone(markedWords(text, mark), 1, true), titled(TITLE.besideMark)];
  // News tells first what it is about: the first sentence, then the rest of the lead, then what follows.
  const words = wordsOf(startOf(text));
  const ends = PARTS.map(({ to }) => endOfSentence(words, to));
  const parts = PARTS.map(({ weight }, at) => zone(words.slice(ends[at - 1] ?? 0, ends[at]), weight, true));
  return [titled(TITLE.alone), ...parts];
}

/** Letters that hold the words that are read, in any language. */
const READ_LETTERS = 6_000;

function startOf(text: string): string {
  return text.length <= READ_LETTERS ? text : text.slice(0, READ_LETTERS);
}

function markedWords(text: string, { start, end }: MarkedSpan): Word[] {
  const marked = Array.from(text).slice(start, end).join("");
  return wordsOf(marked).map((word) => ({ ...word, from: word.from + start, to: word.to + start }));
}

/** Words up to the end of the sentence that a place is in. */
function endOfSentence(words: readonly Word[], place: number): number {
  let end = Math.min(place, words.length);
  while (end < words.length && !words[end]?.begins) end++;
  return end;
}
