import type { Person } from "@/lib/auth/person";
import { suggestionKnowledge } from "@/lib/data/coding/dictionaries/suggestion-knowledge";
import { findItem, type ItemView } from "@/lib/data/inbox/item-view";
import { withoutDateline } from "@/lib/evidence/documents/text/dateline";
import { type Proposal, propose } from "@/lib/evidence/suggestions/propose";
import { type MarkedSpan, suggest } from "@/lib/evidence/suggestions/suggest";
import { suggestCount } from "@/lib/evidence/suggestions/suggest-count";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";

const KIND = { TEXT: "text", HTML: "html", PDF: "pdf", MAIL: "mail", ADDRESS: "address" } as const;

/** What a document, or a passage of it, puts before its coder. */
export interface ItemReading {
  /** What the form may hold. */
  suggestions: Suggestion[];
  /** Other sides of the same happening, which may be coded after it. */
  facets: Proposal[];
}

/** What the form of a document may hold, for its coder to confirm. */
export async function readingFor(
  person: Person | null,
  itemId: string,
  mark: MarkedSpan | null,
): Promise<ItemReading> {
  const item = await findItem(person, itemId);
  return item ? await readingOf(person, item, mark) : { suggestions: [], facets: [] };
}

export async function readingOf(
  person: Person | null,
  item: ItemView,
  mark: MarkedSpan | null,
): Promise<ItemReading> {
  const { text, title, publisher, address, published, language, kind, addedAt } = item;
  const document = {
    text: withoutDateline(text),
    title,
    publisher,
    address,
    published,
    brought: addedAt.slice(0, 10),
    language,
    kind: KIND[kind],
  };
  const knowledge = await suggestionKnowledge(person, item.relationship.slug);
  const suggestions = suggest(document, mark, knowledge);
  const proposals = propose(document, mark, knowledge);
  return {
    suggestions: [...suggestions, ...suggestCount(document, mark, proposals, suggestions, knowledge)],
    facets: proposals.filter(({ as }) => as === "facet"),
  };
}
