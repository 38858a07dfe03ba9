import type { Person } from "@/lib/auth/person";
import { type KnownPublisher, listKnownPublishers } from "@/lib/data/desk/known-publishers";
import { findItem, type ItemView } from "@/lib/data/inbox/item-view";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { withoutDateline } from "@/lib/evidence/documents/text/dateline";
import { BUILT_IN_NAMES } from "@/lib/evidence/names/built-in-names";
import { BUILT_IN_PUBLISHERS } from "@/lib/evidence/suggestions/built-in/built-in-publishers";
import { BUILT_IN_TYPES } from "@/lib/evidence/suggestions/built-in/built-in-types";
import type { PublisherEntry } from "@/lib/evidence/suggestions/publisher-dictionary";
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
  const document = {
    text: withoutDateline(text),
    title,
    publisher,
    address,
    published,
    language,
    kind: KIND[kind],
  };
  return suggest(document, mark, await knowledgeFor(person, item.relationship.slug));
}

/** What comes with the product, and the grades that coders here have given last. */
async function knowledgeFor(person: Person | null, relationshipSlug: string): Promise<Knowledge> {
  const [known, codebook, { sideA, sideB }] = await Promise.all([
    listKnownPublishers(person),
    currentCodebook(),
    getRelationship(relationshipSlug),
  ]);
  return {
    names: BUILT_IN_NAMES,
    types: BUILT_IN_TYPES,
    publishers: { entries: withGrades(BUILT_IN_PUBLISHERS.entries, known) },
    codebook,
    sides: { A: sideA, B: sideB },
    versions: { names: 0, types: 0, publishers: 0 },
  };
}

/** Publishers under the names and with the grades that they were given here. */
function withGrades(entries: readonly PublisherEntry[], known: readonly KnownPublisher[]): PublisherEntry[] {
  const own = known.map(({ publisher, reliability, language }): PublisherEntry => {
    const same = entries.find(({ name, spellings }) => [name, ...spellings].includes(publisher));
    return {
      id: publisher,
      name: publisher,
      spellings: same?.spellings ?? [],
      reliability,
      language,
      officeOf: same?.officeOf ?? "",
    };
  });
  return [...own, ...entries];
}
