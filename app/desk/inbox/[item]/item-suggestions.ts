import type { Person } from "@/lib/auth/person";
import { listKnownPublishers } from "@/lib/data/desk/known-publishers";
import { findItem, type ItemView } from "@/lib/data/inbox/item-view";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { Knowledge, MarkedSpan } from "@/lib/evidence/suggestions/suggest";
import { suggest } from "@/lib/evidence/suggestions/suggest";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";

const KIND = { TEXT: "text", HTML: "html", PDF: "pdf", MAIL: "mail", ADDRESS: "address" } as const;

/** What the form of a document may hold, for its coder to confirm. */
export async function suggestionsFor(
  person: Person | null,
  itemId: string,
  mark: MarkedSpan | null,
): Promise<Suggestion[]> {
  const item = await findItem(person, itemId);
  return item ? await suggestionsOf(person, item, mark) : [];
}

export async function suggestionsOf(
  person: Person | null,
  item: ItemView,
  mark: MarkedSpan | null,
): Promise<Suggestion[]> {
  const { text, title, publisher, address, published, language, kind } = item;
  const document = { text, title, publisher, address, published, language, kind: KIND[kind] };
  return suggest(document, mark, await knowledgeFor(person, item.relationship.slug));
}

async function knowledgeFor(person: Person | null, relationshipSlug: string): Promise<Knowledge> {
  const [known, codebook, { sideA, sideB }] = await Promise.all([
    listKnownPublishers(person),
    currentCodebook(),
    getRelationship(relationshipSlug),
  ]);
  const entries = known.map(({ publisher, reliability, language }) => ({
    id: publisher,
    name: publisher,
    spellings: [],
    reliability,
    language,
    officeOf: "",
  }));
  return {
    names: { entries: [] },
    types: { entries: [] },
    publishers: { entries },
    codebook,
    sides: { A: sideA, B: sideB },
    versions: { names: 0, types: 0, publishers: 0 },
  };
}
