import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { DictionaryEntry } from "@/lib/evidence/dictionaries/dictionaries";

/** What an entry is called, what it is, and what it is found by. */
interface EntryWords {
  name: string;
  what: string;
  words: string[];
}

/** An entry of any kind in the words of a list; types are called as the codebook does. */
export function entryWords(entry: DictionaryEntry, codebook: Codebook): EntryWords {
  if ("phrases" in entry) {
    const type = findType(codebook, entry.id);
    const family = type
      ? type.family === null
        ? "Any family"
        : FAMILY_LABEL[type.family]
      : "not in the codebook";
    return { name: type?.label ?? entry.id, what: family, words: entry.phrases };
  }
  if ("reliability" in entry) {
    const office = entry.officeOf ? `office of ${entry.officeOf}` : "";
    const what = [`grade ${entry.reliability}`, entry.language, office].filter(Boolean).join(" · ");
    return { name: entry.name, what, words: entry.spellings };
  }
  return {
    name: entry.name,
    what: [entry.kind, entry.side].filter(Boolean).join(" · "),
    words: entry.spellings,
  };
}
