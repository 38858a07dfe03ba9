import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import type { DictionaryEntry, DictionaryKind } from "@/lib/evidence/dictionaries/dictionaries";
import { folded } from "@/lib/evidence/names/folded";
import { currentDictionaries } from "./current-dictionaries";

/** Entries of a dictionary in use that hold some words, however their letters are written; empty words: all. In the order of their ids. */
export async function listEntries(
  person: Person | null,
  kind: DictionaryKind,
  { words, page: asked }: { words: string; page: number },
): Promise<Paged<DictionaryEntry> & { version: number }> {
  authorise(person, "signal.write");
  const { versions, ...dictionaries } = await currentDictionaries();
  const entries: readonly DictionaryEntry[] = dictionaries[kind].entries;
  const sought = folded(words.trim());
  const found = entries
    .filter((entry) => sought === "" || folded(Object.values(entry).flat().join("\n")).includes(sought))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { page, skip, take } = pageWindow(asked);
  return {
    rows: found.slice(skip, skip + take),
    page,
    pageSize: PAGE_SIZE,
    total: found.length,
    version: versions[kind],
  };
}

/** One entry of a dictionary in use, and the version; null: there is none. */
export async function findEntry(
  person: Person | null,
  kind: DictionaryKind,
  id: string,
): Promise<{ entry: DictionaryEntry | null; version: number }> {
  authorise(person, "signal.write");
  const { versions, ...dictionaries } = await currentDictionaries();
  const entries: readonly DictionaryEntry[] = dictionaries[kind].entries;
  return { entry: entries.find((one) => one.id === id) ?? null, version: versions[kind] };
}
