import { findType } from "@/lib/codebook/codebook";
import { sentencesOf } from "@/lib/evidence/documents/sentences/sentences";
import type { Proposal } from "./propose";
import type { Knowledge, MarkedSpan, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

/** Sentences that tell what a text is about; what it counts further on is most often something else. */
const LEAD = 3;

/**
 * How many like happenings the form may hold: as many as the marked passage, the title or the lead counts of the type that is suggested.
 * “Ten armed clashes with smugglers were counted.” suggests 10.
 */
export function suggestCount(
  { text }: Pick<SuggestedFrom, "text">,
  mark: MarkedSpan | null,
  proposals: readonly Proposal[],
  suggestions: readonly Suggestion[],
  { codebook, versions }: Pick<Knowledge, "codebook" | "versions">,
): Suggestion[] {
  const tally = proposals.find(({ as }) => as === "tally");
  if (!tally || findType(codebook, tally.type)?.span === "S") return [];
  if (suggestions.find(({ field }) => field === "type")?.value !== tally.type) return [];
  const { span, because } = tally;
  const lead = sentencesOf(text).at(LEAD - 1)?.end ?? Infinity;
  if (!mark && span && span.end > lead) return [];
  const [value, origin] = [String(tally.occurrences), `types ${versions.types}`];
  return [{ field: "occurrences", value, origin, because, span }];
}
