import type { Codebook } from "@/lib/codebook/codebook";
import type { ReadDocument } from "@/lib/evidence/documents/document";
import type { NameDictionary } from "@/lib/evidence/names/name-dictionary";
import type { TextMark } from "@/lib/evidence/selectors/text-mark";
import { initiativeOf } from "./initiator";
import { passageOf, type Zone } from "./passage";
import type { PublisherDictionary } from "./publisher-dictionary";
import { type RankedType, rankTypes } from "./rank-types";
import { suggestDate } from "./suggest-date";
import { suggestReport } from "./suggest-report";
import { suggestSides } from "./suggest-sides";
import { suggestType } from "./suggest-type";
import type { Suggestion } from "./suggestion";
import type { TypeDictionary } from "./type-dictionary";
import { withSides } from "./with-sides";

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
> & {
  /** ISO day that it was brought to the desk: it is no younger. */
  brought?: string;
};

/** A passage that a coder marked. */
export type MarkedSpan = Pick<TextMark, "start" | "end">;

/**
 * What the form of a signal may hold, for a coder to confirm; null: nothing is marked, and the title with the lead speaks. One
 * suggestion a control at most. Never a title: how a happening is told is the coder’s own.
 */
export function suggest(
  document: SuggestedFrom,
  mark: MarkedSpan | null,
  knowledge: Knowledge,
): Suggestion[] {
  const zones = passageOf(document, mark, withSides(knowledge));
  const ranked = rankTypes(zones, knowledge.types, knowledge.codebook);
  const [best] = ranked;
  const hit = best?.hits.find(({ zone }) => zone.inText);
  return [
    ...suggestType(ranked, knowledge.versions.types),
    ...(best ? suggestInitiator(best, zones, knowledge) : []),
    ...suggestDate(document, mark, hit ?? null),
    ...suggestSides(document, zones, knowledge),
    ...suggestReport(document, knowledge),
  ];
}

function suggestInitiator(best: RankedType, zones: readonly Zone[], knowledge: Knowledge): Suggestion[] {
  const initiative = initiativeOf(best, zones, knowledge);
  if (!initiative) return [];
  const { initiator: value, because } = initiative;
  return [{ field: "initiator", value, origin: `types ${knowledge.versions.types}`, because, span: null }];
}
