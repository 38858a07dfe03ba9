import type { Person } from "@/lib/auth/person";
import { listKnownPublishers } from "@/lib/data/desk/known-publishers";
import type { PublisherDictionary } from "@/lib/evidence/suggestions/publisher-dictionary";
import { findPublisher, IN_USE } from "@/lib/evidence/suggestions/suggest-report";
import { currentDictionaries } from "./current-dictionaries";

/** Publishers with their usual grades: the dictionary first; of those that it does not have, the grade that coders gave last. */
export async function usualPublishers(person: Person | null): Promise<PublisherDictionary> {
  const [known, { publishers }] = await Promise.all([listKnownPublishers(person), currentDictionaries()]);
  const others = known
    .filter(({ publisher }) => findPublisher(publishers, { publisher, address: null }) === null)
    .map(({ publisher: name, reliability, language }) => ({
      id: IN_USE,
      name,
      spellings: [],
      reliability,
      language,
      officeOf: "",
    }));
  return { entries: [...publishers.entries, ...others] };
}
