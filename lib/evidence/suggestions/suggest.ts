import type { Codebook } from "@/lib/codebook/codebook";
import type { ReadDocument } from "@/lib/evidence/documents/document";
import type { NameDictionary } from "@/lib/evidence/names/name-dictionary";
import type { TextMark } from "@/lib/evidence/selectors/text-mark";
import type { PublisherDictionary } from "./publisher-dictionary";
import { suggestReport } from "./suggest-report";
import type { Suggestion } from "./suggestion";
import type { TypeDictionary } from "./type-dictionary";

/** One of the two sides of a relationship. */
interface Side {
  /** Three letters, as names carry it. */
  code: string;
  name: string;
  adjective: string;
}

/** What suggestions are made from. */
export interface Knowledge {
  names: NameDictionary;
  types: TypeDictionary;
  publishers: PublisherDictionary;
  codebook: Codebook;
  sides: { A: Side; B: Side };
  /** Versions of the dictionaries, which origins name. */
  versions: { names: number; types: number; publishers: number };
}

/** As much of a document as suggestions are made from. */
export type SuggestedFrom = Pick<
  ReadDocument,
  "text" | "title" | "publisher" | "address" | "published" | "language" | "kind"
>;

/** A passage that a coder marked. */
export type MarkedSpan = Pick<TextMark, "start" | "end">;

/**
 * What the form of a signal may hold, for a coder to confirm; null: nothing is marked, and the title with the lead speaks. One
 * suggestion a control at most. Never a title: how a happening is told is the coder's own.
 */
export function suggest(
  document: SuggestedFrom,
  _mark: MarkedSpan | null,
  knowledge: Knowledge,
): Suggestion[] {
  return suggestReport(document, knowledge);
}

/** Another signal that a passage may hold, beside the one that the form is filled for. */
export interface Proposal {
  /** “facet”: another side of the same happening; “tally”: it tells of several at once. */
  as: "facet" | "tally";
  family: string;
  type: string;
  /** Happenings that it counts; null: it is no tally. */
  occurrences: number | null;
  /** Why, in words that the coder reads. */
  because: string;
  span: { start: number; end: number } | null;
}

/** Other signals in the same passage, the surest first; empty: it speaks of one thing. */
export function propose(
  _document: SuggestedFrom,
  _mark: MarkedSpan | null,
  _knowledge: Knowledge,
): Proposal[] {
  return [];
}
