import type { Person } from "@/lib/auth/person";
import { suggestionKnowledge } from "@/lib/data/coding/dictionaries/suggestion-knowledge";
import { findItem, type ItemView } from "@/lib/data/inbox/item-view";
import { withoutDateline } from "@/lib/evidence/documents/text/dateline";
import type { MarkedSpan } from "@/lib/evidence/suggestions/suggest";
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
  return suggest(document, mark, await suggestionKnowledge(person, item.relationship.slug));
}
