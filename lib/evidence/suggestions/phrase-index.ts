import { formsOf } from "@/lib/evidence/names/endings";
import type { FoundName } from "@/lib/evidence/names/find-names";
import type { Word } from "@/lib/evidence/names/words-of";
import { keyOfKind, type Phrase, readPhrase } from "./read-phrase";
import type { TypeDictionary } from "./type-dictionary";

/** Other words that may stand between two of one group. */
const GAP = 2;

/** A phrase of a type in a sentence. */
export interface PhraseHit {
  /** Code of the type. */
  type: string;
  phrase: Phrase;
  /** Code points of the text that the words came from, from the first word to behind the last. */
  from: number;
  to: number;
  /** Place of its first word among the words. */
  at: number;
}

interface Owned {
  type: string;
  phrase: Phrase;
}

interface Index {
  owned: Owned[];
  /** Groups by their first word: whole, and as a beginning. */
  whole: Map<string, [owned: number, group: number][]>;
  beginning: Map<string, [owned: number, group: number][]>;
}

const kept = new WeakMap<TypeDictionary, Index>();

/** The phrases of a dictionary in words, sentence by sentence; the first of each in a sentence. The time grows with the text, not with the dictionary. */
export function findPhrases(
  words: readonly Word[],
  names: readonly FoundName[],
  dictionary: TypeDictionary,
): PhraseHit[] {
  const index = indexOf(dictionary);
  const kinds = new Map(
    names.map(({ from, entries }) => [
      from,
      entries.map(({ kind }) => keyOfKind(kind === "capital" ? "place" : kind)),
    ]),
  );
  const forms = words.map(({ folded, from }) => new Set([...formsOf(folded), ...(kinds.get(from) ?? [])]));
  const found: PhraseHit[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && !words[end]?.begins) end++;
    found.push(...inSentence(words.slice(start, end), forms.slice(start, end), start, index));
    start = end;
  }
  return found;
}

function inSentence(
  sentence: readonly Word[],
  forms: readonly ReadonlySet<string>[],
  start: number,
  { owned, whole, beginning }: Index,
): PhraseHit[] {
  const met = new Map<number, Map<number, { first: number; last: number }>>();
  const meet = (first: number, groups: [number, number][] | undefined) => {
    for (const [one, group] of groups ?? []) {
      const groupsMet = met.get(one) ?? new Map<number, { first: number; last: number }>();
      if (groupsMet.has(group)) continue;
      const last = lastOf(owned[one]?.phrase.groups[group] ?? [], first, sentence, forms);
      if (last === null) continue;
      groupsMet.set(group, { first, last });
      met.set(one, groupsMet);
    }
  };
  for (const [at, { folded }] of sentence.entries()) {
    for (const form of forms[at] ?? []) meet(at, whole.get(form));
    for (let length = 1; length <= folded.length; length++) meet(at, beginning.get(folded.slice(0, length)));
  }
  return [...met].flatMap(([one, groups]) => {
    const it = owned[one];
    if (!it || groups.size < it.phrase.groups.length) return [];
    const at = Math.min(...[...groups.values()].map(({ first }) => first));
    const last = Math.max(...[...groups.values()].map((group) => group.last));
    return { ...it, from: sentence[at]?.from ?? 0, to: sentence[last]?.to ?? 0, at: start + at };
  });
}

/** Where the last word of a group stands whose first word is at a place; null: the others do not follow it. */
function lastOf(
  group: Phrase["groups"][number],
  first: number,
  sentence: readonly Word[],
  forms: readonly ReadonlySet<string>[],
): number | null {
  let last = first;
  for (const { word, begins } of group.slice(1)) {
    const end = Math.min(last + 1 + GAP, sentence.length - 1);
    let next = last + 1;
    while (next <= end && !(begins ? sentence[next]?.folded.startsWith(word) : forms[next]?.has(word)))
      next++;
    if (next > end) return null;
    last = next;
  }
  return last;
}

function indexOf(dictionary: TypeDictionary): Index {
  const before = kept.get(dictionary);
  if (before) return before;
  const index: Index = { owned: [], whole: new Map(), beginning: new Map() };
  for (const { id: type, phrases } of dictionary.entries)
    for (const written of phrases) {
      const phrase = readPhrase(written);
      if (!phrase) continue;
      const one = index.owned.push({ type, phrase }) - 1;
      for (const [group, [first]] of phrase.groups.entries()) {
        if (!first) continue;
        const map = first.begins ? index.beginning : index.whole;
        const there = map.get(first.word);
        if (there) there.push([one, group]);
        else map.set(first.word, [[one, group]]);
      }
    }
  kept.set(dictionary, index);
  return index;
}
