import type { Person } from "@/lib/auth/person";
import { listKnownPublishers } from "@/lib/data/desk/known-publishers";
import { relationshipFor } from "@/lib/data/relationships/relationship-for";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { PublisherDictionary } from "@/lib/evidence/suggestions/publisher-dictionary";
import type { Knowledge } from "@/lib/evidence/suggestions/suggest";
import { findPublisher, IN_USE } from "@/lib/evidence/suggestions/suggest-report";
import { currentDictionaries } from "./current-dictionaries";

/** What suggestions for documents of a relationship are made from, as it stands now. */
export async function suggestionKnowledge(
  person: Person | null,
  relationshipSlug: string,
): Promise<Knowledge> {
  const { sideA, sideB } = await relationshipFor(person, "signal.write", relationshipSlug);
  const [{ names, types, publishers, versions }, codebook, known] = await Promise.all([
    currentDictionaries(),
    currentCodebook(),
    listKnownPublishers(person),
  ]);
  return {
    names,
    types,
    publishers: withKnown(publishers, known),
    codebook,
    sides: { A: sideA, B: sideB },
    versions,
  };
}

/** The dictionary first; of publishers that it does not have, the grade that coders gave last. */
function withKnown(
  dictionary: PublisherDictionary,
  known: Awaited<ReturnType<typeof listKnownPublishers>>,
): PublisherDictionary {
  const others = known
    .filter(({ publisher }) => findPublisher(dictionary, { publisher, address: null }) === null)
    .map(({ publisher: name, reliability, language }) => ({
      id: IN_USE,
      name,
      spellings: [],
      reliability,
      language,
      officeOf: "",
    }));
  return { entries: [...dictionary.entries, ...others] };
}
