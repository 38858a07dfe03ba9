import { formsOf, lookedUpBy } from "./endings";
import type { NameDictionary, NameEntry } from "./name-dictionary";
import { type Word, wordsOf } from "./words-of";

/** A name where it stands in a text. */
export interface FoundName {
  /** Those that are spelt so; more than one: the text does not say which. */
  entries: NameEntry[];
  /** Code points from 0; `to` is behind the last. */
  from: number;
  to: number;
}

interface Node {
  next: Map<string, Node>;
  entries: NameEntry[];
}

const kept = new WeakMap<NameDictionary, Node>();

/**
 * The names of a dictionary in a text, in order and apart: whole words, however their letters are written, with the endings of a sentence.
 * Of two that begin at one word the longer is taken. A surname that two people share is the one whose full name the text has, if it has
 * one. The time grows with the text, not with the dictionary.
 * `findNames("Нируҳои Толибон дар Хоруғ", BUILT_IN_NAMES)` finds the Taliban at 8 … 15 and Khorog at 20 … 25.
 */
export function findNames(text: string, dictionary: NameDictionary): FoundName[] {
  return namesAmong(wordsOf(text), dictionary);
}

/** The same among words that are there already. */
export function namesAmong(words: readonly Word[], dictionary: NameDictionary): FoundName[] {
  const root = trieOf(dictionary);
  const forms = words.map(({ folded }) => formsOf(folded));
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longest(root, forms, at);
    const [first, last] = [words[at], words[at + (match?.words ?? 1) - 1]];
    if (match && first && last) found.push({ entries: match.entries, from: first.from, to: last.to });
    at += match?.words ?? 1;
  }
  return told(found);
}

function longest(
  root: Node,
  forms: readonly string[][],
  at: number,
): { entries: NameEntry[]; words: number } | null {
  let best: { entries: NameEntry[]; words: number } | null = null;
  let nodes = [root];
  for (let word = at; word < forms.length && nodes.length > 0; word++) {
    // A whole word goes before one without its ending.
    nodes = nodes.flatMap((node) => (forms[word] ?? []).flatMap((form) => node.next.get(form) ?? []));
    const ends = nodes.find(({ entries }) => entries.length > 0);
    if (ends) best = { entries: ends.entries, words: word - at + 1 };
  }
  return best;
}

/** A name of several is that of the one who is named in full somewhere. */
function told(found: FoundName[]): FoundName[] {
  const full = new Set(found.flatMap(({ entries }) => (entries.length === 1 ? entries : [])));
  return found.map((name) => {
    const meant = name.entries.length > 1 ? name.entries.filter((entry) => full.has(entry)) : [];
    return meant.length === 1 ? { ...name, entries: meant } : name;
  });
}

function trieOf(dictionary: NameDictionary): Node {
  const before = kept.get(dictionary);
  if (before) return before;
  const root: Node = { next: new Map(), entries: [] };
  for (const entry of dictionary.entries)
    for (const spelling of [entry.name, ...entry.spellings]) plant(root, spelling, entry);
  kept.set(dictionary, root);
  return root;
}

function plant(root: Node, spelling: string, entry: NameEntry): void {
  let nodes = [root];
  const words = wordsOf(spelling);
  if (words.length === 0) return;
  for (const { folded } of words)
    nodes = nodes.flatMap((node) =>
      lookedUpBy(folded).map((key) => {
        const there = node.next.get(key) ?? { next: new Map(), entries: [] };
        node.next.set(key, there);
        return there;
      }),
    );
  for (const node of nodes) if (!node.entries.includes(entry)) node.entries.push(entry);
}
