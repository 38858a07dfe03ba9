import { words } from "@/lib/codebook/text-fields";

export const CANDIDATE_SEARCH_MAX = 200;
/** Each is looked for by itself. */
const WORDS_MAX = 8;

/** What candidates are searched by: words of which the title has all, at their beginnings. Empty: no search. */
export const candidateSearch = words(CANDIDATE_SEARCH_MAX, "The search").superRefine((typed, ctx) => {
  const message = problemOf(typed);
  if (message !== null) ctx.addIssue({ code: "custom", message });
});

function problemOf(typed: string): string | null {
  if (typed === "") return null;
  // Signs end words; joiners, which Persian writes within them, do not.
  const found = typed
    .match(/[\p{L}\p{M}\p{N}\u200B-\u200F\u2060]+/gu)
    ?.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const count = found?.length ?? 0;
  if (count === 0) return "Search for words or numbers: there are only signs in this.";
  return count > WORDS_MAX ? `Search for at most ${WORDS_MAX} words: there are ${count} in this.` : null;
}
