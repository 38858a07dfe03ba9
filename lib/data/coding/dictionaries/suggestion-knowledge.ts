import type { Person } from "@/lib/auth/person";
import { relationshipFor } from "@/lib/data/relationships/relationship-for";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { Knowledge } from "@/lib/evidence/suggestions/suggest";
import { currentDictionaries } from "./current-dictionaries";
import { usualPublishers } from "./usual-publishers";

/** What suggestions for documents of a relationship are made from, as it stands now. */
export async function suggestionKnowledge(
  person: Person | null,
  relationshipSlug: string,
): Promise<Knowledge> {
  const { sideA, sideB } = await relationshipFor(person, "signal.write", relationshipSlug);
  const [{ names, types, versions }, codebook, publishers] = await Promise.all([
    currentDictionaries(),
    currentCodebook(),
    usualPublishers(person),
  ]);
  return {
    names,
    types,
    publishers,
    codebook,
    sides: { A: sideA, B: sideB },
    versions,
  };
}
