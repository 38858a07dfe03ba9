import { namesAmong } from "@/lib/evidence/names/find-names";
import type { NameDictionary, NameEntry, NameKind } from "@/lib/evidence/names/name-dictionary";
import { wordsOf } from "@/lib/evidence/names/words-of";

/** Who and what a text names, in whatever script. */
export interface NamedIn {
  /** Entries by their kind; states and capitals tell nothing between signals of one relationship. */
  people: ReadonlyMap<string, NameEntry>;
  places: ReadonlyMap<string, NameEntry>;
  bodies: ReadonlyMap<string, NameEntry>;
  /** Numbers from 3 on that are no years, as digits. */
  numbers: ReadonlySet<string>;
}

/** Names and numbers of a text. A surname of several names nobody. */
export function namedIn(text: string, dictionary: NameDictionary): NamedIn {
  const words = wordsOf(text);
  const names = namesAmong(words, dictionary).flatMap(({ entries }) => (entries.length === 1 ? entries : []));
  const of = (kind: NameKind) =>
    new Map(names.filter((entry) => entry.kind === kind).map((entry) => [entry.id, entry] as const));
  const numbers = words.flatMap(({ folded }) => (isTelling(folded) ? folded : []));
  return { people: of("person"), places: of("place"), bodies: of("body"), numbers: new Set(numbers) };
}

function isTelling(word: string): boolean {
  return /^\d+$/.test(word) && Number(word) >= 3 && !/^(?:19|20)\d\d$/.test(word);
}

/** Names that both have, as they are written in English. */
export function shared(one: ReadonlyMap<string, NameEntry>, other: ReadonlyMap<string, NameEntry>): string[] {
  return [...one.values()].filter(({ id }) => other.has(id)).map(({ name }) => name);
}

/** Whether both name somebody and nobody of them is the same. */
export function apart(one: ReadonlyMap<string, NameEntry>, other: ReadonlyMap<string, NameEntry>): boolean {
  return one.size > 0 && other.size > 0 && shared(one, other).length === 0;
}

/** Whether one names somebody who is often taken for somebody of the other, and is not. */
export function mistaken(
  one: ReadonlyMap<string, NameEntry>,
  other: ReadonlyMap<string, NameEntry>,
): boolean {
  if (!apart(one, other)) return false;
  const isNot = (entry: NameEntry, of: ReadonlyMap<string, NameEntry>) =>
    entry.notSame.some((id) => of.has(id));
  return (
    [...one.values()].some((entry) => isNot(entry, other)) ||
    [...other.values()].some((entry) => isNot(entry, one))
  );
}
