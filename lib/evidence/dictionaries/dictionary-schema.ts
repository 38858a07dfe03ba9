import { z } from "zod";
import { keptText } from "@/lib/codebook/kept-text";
import { ID_MAX } from "@/lib/codebook/limits";
import { words } from "@/lib/codebook/text-fields";
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
const NOT_SAME_MAX = 20;
export const DICTIONARY_REASON_MIN = 10;
export const DICTIONARY_REASON_MAX = 2_000;

const idOf = (what: string) =>
  keptText(what)
    .trim()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, `${what} is small letters, digits and hyphens`)
    .max(ID_MAX, `${what} has at most ${ID_MAX} characters`);
const id = idOf("the id");
const hasWord = (text: string) => wordsOf(text).length > 0;
const name = words(ENTRY_NAME_MAX, "the name").refine(hasWord, "the name needs a letter");
const spellings = z
  .array(words(SPELLING_MAX, "a spelling").refine(hasWord, "a spelling needs a letter or a digit"))
  .max(SPELLINGS_MAX, `at most ${SPELLINGS_MAX} spellings`);
const country = (what: string) =>
  keptText(what)
    .trim()
    .toUpperCase()
    .regex(/^(?:[A-Z]{3})?$/, `${what} is three letters, such as TJK, or nothing`);

const nameEntry = z.object({
  id,
  kind: z.enum(NAME_KINDS, { error: "choose what it is" }),
  side: country("the country"),
  name,
  spellings,
  notSame: z.array(idOf("who it is not")).max(NOT_SAME_MAX, `it is not ${NOT_SAME_MAX} others at most`),
});
const typeEntry = z.object({
  id,
  phrases: z
    .array(
      words(SPELLING_MAX, "a phrase").refine((text) => readPhrase(text) !== null, "a phrase needs a word"),
    )
    .min(1, "write at least one phrase")
    .max(PHRASES_MAX, `at most ${PHRASES_MAX} phrases`),
});
const publisherEntry = z.object({
  id,
  name,
  spellings,
  reliability: z.enum(RELIABILITIES, { error: "choose a grade" }),
  language: keptText("the language")
    .trim()
    .toLowerCase()
    .regex(/^(?:[a-z]{2,3})?$/, "the language is a code of two or three letters, such as fa, or nothing"),
  officeOf: country("whose office it is"),
});

/** One entry of each kind, as a form sends it and as a version keeps it. */
export const entrySchemas = { names: nameEntry, types: typeEntry, publishers: publisherEntry };

const entriesOf = <Entry extends z.ZodType<{ id: string }>>(entry: Entry) =>
  z.array(entry).max(ENTRIES_MAX, `at most ${ENTRIES_MAX} entries`);

/** A whole dictionary of each kind. */
export const dictionarySchemas = {
  names: z.object({ entries: entriesOf(nameEntry) }),
  types: z.object({ entries: entriesOf(typeEntry) }),
  publishers: z.object({ entries: entriesOf(publisherEntry) }),
} satisfies { [Kind in DictionaryKind]: z.ZodType<Dictionaries[Kind]> };

/** Why a dictionary changes. */
export const dictionaryReason = keptText("the reason")
  .trim()
  .min(DICTIONARY_REASON_MIN, `say why, in ${DICTIONARY_REASON_MIN} characters or more`)
  .max(DICTIONARY_REASON_MAX, `the reason has at most ${DICTIONARY_REASON_MAX} characters`);
