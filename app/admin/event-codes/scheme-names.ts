import type { CodeScheme } from "@/lib/event-files/rows/event-row";

export const SCHEMES = ["CAMEO", "PLOVER", "UCDP", "ACLED", "own"] as const satisfies readonly CodeScheme[];

/** Whose codes they are, and which files have them. */
export const SCHEME_NAMES: Record<CodeScheme, string> = {
  CAMEO: "CAMEO (GDELT, ICEWS)",
  PLOVER: "PLOVER (POLECAT)",
  UCDP: "UCDP",
  ACLED: "ACLED",
  own: "Codes of your own",
};

/** `schemeOf("CAMEO") // => "CAMEO"`; null: no scheme is called so. */
export function schemeOf(word: string): CodeScheme | null {
  return SCHEMES.find((scheme) => scheme === word) ?? null;
}

export const WORD_PLACES = {
  words: "the words of the source",
  place: "the place",
  context: "the contexts of PLOVER",
} as const;
