import { z } from "zod";
import { RELIABILITIES } from "@/lib/engine/signals/signal";
import { NAME_KINDS } from "@/lib/evidence/names/name-dictionary";
import { wordsOf } from "@/lib/evidence/names/words-of";
import { readPhrase } from "@/lib/evidence/suggestions/read-phrase";
import type { Dictionaries, DictionaryKind } from "./dictionaries";

export const ENTRY_NAME_MAX = 200;
export const SPELLING_MAX = 160;
export const SPELLINGS_MAX = 100;
export const PHRASES_MAX = 500;
export const ENTRIES_MAX = 3_000;
const ID_MAX = 80;
export const DICTIONARY_REASON_MIN = 10;
export const DICTIONARY_REASON_MAX = 2_000;

const id = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use small letters, digits and hyphens.")
  .max(ID_MAX, `At most ${ID_MAX} characters.`);
const name = z
  .string()
  .trim()
  .min(1, "Write a name.")
  .max(ENTRY_NAME_MAX, `At most ${ENTRY_NAME_MAX} characters.`);
const hasWord = (text: string) => wordsOf(text).length > 0;
const spellings = z
  .array(
    z
      .string()
      .trim()
      .max(SPELLING_MAX, `A spelling has at most ${SPELLING_MAX} characters.`)
      .refine(hasWord, "A spelling needs a letter or a digit."),
  )
  .max(SPELLINGS_MAX, `At most ${SPELLINGS_MAX} spellings.`);
const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(?:[A-Z]{3})?$/, "Three letters, such as TJK, or nothing.");

const nameEntry = z.object({
  id,
  kind: z.enum(NAME_KINDS, { error: "Choose what it is." }),
  side: country,
  name: name.refine(hasWord, "A name needs a letter."),
  spellings,
  notSame: z.array(id).max(20, "At most 20."),
});
const typeEntry = z.object({
  id,
  phrases: z
    .array(
      z
        .string()
        .trim()
        .max(SPELLING_MAX, `A phrase has at most ${SPELLING_MAX} characters.`)
        .refine((text) => readPhrase(text) !== null, "A phrase needs a word."),
    )
    .min(1, "Write at least one phrase.")
    .max(PHRASES_MAX, `At most ${PHRASES_MAX} phrases.`),
});
const publisherEntry = z.object({
  id,
  name,
  spellings,
  reliability: z.enum(RELIABILITIES, { error: "Choose a grade." }),
  language: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[a-z]{2,3})?$/, "Two or three letters, such as fa, or nothing."),
  officeOf: country,
});

/** One entry of each kind, as a form sends it and as a version keeps it. */
export const entrySchemas = { names: nameEntry, types: typeEntry, publishers: publisherEntry };

const entriesOf = <Entry extends z.ZodType<{ id: string }>>(entry: Entry) =>
  z.array(entry).max(ENTRIES_MAX, `At most ${ENTRIES_MAX} entries.`);

/** A whole dictionary of each kind. */
export const dictionarySchemas = {
  names: z.object({ entries: entriesOf(nameEntry) }),
  types: z.object({ entries: entriesOf(typeEntry) }),
  publishers: z.object({ entries: entriesOf(publisherEntry) }),
} satisfies { [Kind in DictionaryKind]: z.ZodType<Dictionaries[Kind]> };

/** Why a dictionary changes. */
export const dictionaryReason = z
  .string()
  .trim()
  .min(DICTIONARY_REASON_MIN, `Say why, in ${DICTIONARY_REASON_MIN} characters or more.`)
  .max(DICTIONARY_REASON_MAX, `At most ${DICTIONARY_REASON_MAX} characters.`);
