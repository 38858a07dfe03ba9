import type { Family } from "@/lib/engine/signals/signal";
import { type Counted, countIn } from "./counted";
import { passageOf } from "./passage";
import { type RankedType, rankTypes, type ZoneHit } from "./rank-types";
import type { Knowledge, MarkedSpan, SuggestedFrom } from "./suggest";
import { shown, spanOf } from "./suggest-type";
import type { Suggestion } from "./suggestion";
import { withSides } from "./with-sides";

/** Another signal that a passage may hold, beside the one that the form is filled for. */
export interface Proposal {
  /** “facet”: another side of the same happening; “tally”: it tells of several at once. */
  as: "facet" | "tally";
  /** null: context, which is of any family. */
  family: Family | null;
  type: string;
  /** Happenings that it counts; null: it is no tally. */
  occurrences: number | null;
  /** Why, in words that the coder reads. */
  because: string;
  span: Suggestion["span"];
}

/** What another family must weigh to be named. */
const FACET = 4;

/**
 * Other signals in the same passage, the surest first: one for each further family that it speaks of, and a tally where it counts several.
 * A call of ministers that also speaks of a power line proposes a facet of ENERGY; “ten clashes” proposes a tally of 10.
 */
export function propose(document: SuggestedFrom, mark: MarkedSpan | null, knowledge: Knowledge): Proposal[] {
  const zones = passageOf(document, mark, withSides(knowledge));
  const ranked = rankTypes(zones, knowledge.types, knowledge.codebook);
  const [best] = ranked;
  if (!best) return [];
  const count = countIn(zones);
  const counted = count ? (ranked.find(({ hits }) => hits.some((hit) => tells(hit, count))) ?? best) : best;
  const tally: Proposal[] = count
    ? [
        {
          as: "tally",
          family: counted.type.family,
          type: counted.type.code,
          occurrences: count.number,
          because: `counts several: “${count.words}”`,
          span: count.zone.inText ? { start: count.from, end: count.to } : null,
        },
      ]
    : [];
  return [...tally, ...facets(best, ranked)];
}

/** Whether the words of a phrase are those of the count. */
function tells({ zone, from, to }: ZoneHit, count: Counted): boolean {
  return zone === count.zone && from < count.to && to > count.from;
}

function facets(best: RankedType, ranked: readonly RankedType[]): Proposal[] {
  const named = new Set([best.type.family]);
  return ranked.flatMap(({ type, score, hits }): Proposal[] => {
    const [hit] = hits;
    if (type.family === null || named.has(type.family) || score < FACET || !hit) return [];
    named.add(type.family);
    return [
      {
        as: "facet",
        family: type.family,
        type: type.code,
        occurrences: null,
        because: `also speaks of ${type.label.toLowerCase()}: “${shown(hit.phrase.written)}”`,
        span: spanOf(hit),
      },
    ];
  });
}
