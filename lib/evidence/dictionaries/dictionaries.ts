import { BUILT_IN_NAMES } from "@/lib/evidence/names/built-in-names";
import type { NameDictionary } from "@/lib/evidence/names/name-dictionary";
import { BUILT_IN_PUBLISHERS } from "@/lib/evidence/suggestions/built-in/built-in-publishers";
import { BUILT_IN_TYPES } from "@/lib/evidence/suggestions/built-in/built-in-types";
import type { PublisherDictionary } from "@/lib/evidence/suggestions/publisher-dictionary";
import type { TypeDictionary } from "@/lib/evidence/suggestions/type-dictionary";

/** What suggestions are made from, as administrators keep it. */
export const DICTIONARY_KINDS = ["names", "types", "publishers"] as const;
export type DictionaryKind = (typeof DICTIONARY_KINDS)[number];

/** The dictionaries by their kind. */
export interface Dictionaries {
  names: NameDictionary;
  types: TypeDictionary;
  publishers: PublisherDictionary;
}

export type DictionaryEntry<Kind extends DictionaryKind = DictionaryKind> =
  Dictionaries[Kind]["entries"][number];

/** Version 0 of each, which comes with the product. */
export const BUILT_IN: Dictionaries = {
  names: BUILT_IN_NAMES,
  types: BUILT_IN_TYPES,
  publishers: BUILT_IN_PUBLISHERS,
};

/** A word as a kind; null: none. `dictionaryKindOf("verbs") // => null` */
export function dictionaryKindOf(word: string): DictionaryKind | null {
  return DICTIONARY_KINDS.find((kind) => kind === word) ?? null;
}
