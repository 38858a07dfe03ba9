import type { DictionaryKind } from "@/lib/evidence/dictionaries/dictionaries";

/** What each dictionary is called and what it is for. */
export const KIND_WORDS: Record<DictionaryKind, { title: string; one: string; about: string }> = {
  names: {
    title: "Names",
    one: "name",
    about:
      "States, places, people and bodies with their spellings in every script. They tell which side acts and speaks, and which two reports may be one.",
  },
  types: {
    title: "Words of types",
    one: "type",
    about: "The words and phrases by which a type of signal is told in a text, in five languages.",
  },
  publishers: {
    title: "Publishers",
    one: "publisher",
    about:
      "Publishers with the grade that their reports begin with, their other names, and the hosts of their pages.",
  },
};
