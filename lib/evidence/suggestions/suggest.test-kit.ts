import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { BUILT_IN_NAMES } from "@/lib/evidence/names/built-in-names";
import { BUILT_IN_PUBLISHERS } from "./built-in/built-in-publishers";
import { BUILT_IN_TYPES } from "./built-in/built-in-types";
import type { Knowledge, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

/** What comes with the product, for the first relationship. */
export const KNOWLEDGE: Knowledge = {
  names: BUILT_IN_NAMES,
  types: BUILT_IN_TYPES,
  publishers: BUILT_IN_PUBLISHERS,
  codebook: CODEBOOK_2,
  sides: {
    A: { code: "TJK", name: "Tajikistan", adjective: "Tajik" },
    B: { code: "AFG", name: "Afghanistan", adjective: "Afghan" },
  },
  versions: { names: 0, types: 0, publishers: 0 },
};

/** A pasted text, and what else is said of it. */
export function documentOf(text: string, about: Partial<SuggestedFrom> = {}): SuggestedFrom {
  const nothing = {
    title: "",
    publisher: "",
    address: null,
    published: null,
    language: "",
    kind: "text",
  } as const;
  return { ...nothing, text, ...about };
}

/** What is suggested for a control; null: nothing. */
export function suggested(suggestions: readonly Suggestion[], field: string): string | null {
  return suggestions.find((one) => one.field === field)?.value ?? null;
}
