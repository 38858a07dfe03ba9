import { z } from "zod";
import type { Person } from "@/lib/auth/person";
import { ADDRESS_MAX } from "@/lib/codebook/limits";
import { isoDay, words } from "@/lib/codebook/text-fields";
import { houseModel } from "@/lib/data/coding/ask-house";
import { houseSuggestions } from "@/lib/data/coding/house-model";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { findNames } from "@/lib/evidence/names/find-names";
import { type Proposal, propose } from "@/lib/evidence/suggestions/propose";
import { type Knowledge, type SuggestedFrom, suggest } from "@/lib/evidence/suggestions/suggest";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { suggestionKnowledge } from "./suggestion-knowledge";

const TRIED_MAX = 100_000;
const TITLE_MAX = 400;

export const triedFields = z.object({
  text: words(TRIED_MAX, "the text").min(1, "paste a text"),
  title: words(TITLE_MAX, "the title"),
  publisher: words(ADDRESS_MAX, "the publisher"),
  published: z.union([z.literal(""), isoDay]),
});

/** What the dictionaries in use make of a text. */
export interface TriedText {
  suggestions: Suggestion[];
  proposals: Proposal[];
  /** Names in it, each with what they stand for; several: the text does not say which. */
  names: { words: string; meant: string[] }[];
  /** What the model of the house proposes, or why it proposes nothing; null: it was not asked. */
  house: { suggestions: Suggestion[]; problem: string | null } | null;
}

/** What would be suggested for a text of a relationship; nothing is kept. */
export async function suggestionsFor(
  person: Person | null,
  relationshipSlug: string,
  input: { text: string; title: string; publisher: string; published: string; house?: boolean },
): Promise<Outcome<TriedText>> {
  const knowledge = await suggestionKnowledge(person, relationshipSlug);
  return outcome(async () => {
    const { house: asked, ...typed } = input;
    const { published, ...read } = parseInput(triedFields, typed);
    const isAddress = read.publisher.includes("://");
    const document = {
      ...read,
      publisher: isAddress ? "" : read.publisher,
      address: isAddress ? read.publisher : null,
      published: published || null,
      language: "",
      kind: "text",
    } as const;
    const letters = Array.from(read.text);
    const house = asked ? await askHouse(person, document, knowledge) : null;
    return {
      house,
      suggestions: suggest(document, null, knowledge),
      proposals: propose(document, null, knowledge),
      names: findNames(read.text, knowledge.names).map(({ entries, from, to }) => ({
        words: letters.slice(from, to).join(""),
        meant: entries.map(({ name }) => name),
      })),
    };
  });
}

async function askHouse(
  person: Person | null,
  document: SuggestedFrom,
  knowledge: Knowledge,
): Promise<NonNullable<TriedText["house"]>> {
  const house = await houseModel();
  if (!house) refuse("", "There is no model in this house: an administrator names one in the settings.");
  const answer = await houseSuggestions(person, house, document, knowledge);
  // What the dictionaries make of the text is shown all the same.
  return answer.ok
    ? { suggestions: answer.suggestions, problem: null }
    : { suggestions: [], problem: answer.problems[0]?.message ?? null };
}
