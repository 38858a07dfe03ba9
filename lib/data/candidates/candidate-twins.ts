import type { Person } from "@/lib/auth/person";
import { findLikelyDuplicates, type LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { CandidateFields } from "@/lib/event-files/proposals/candidate";

/** Signals that may tell of the happening of a candidate already, the likeliest first. The names of the two `sides` stand in every title that is made of a row, and tell nothing apart. */
export function findTwins(
  person: Person | null,
  relationshipSlug: string,
  sides: readonly string[],
  { title, words, place, family, type, first, last, precision, intensity, reports }: CandidateFields,
): Promise<LikelyDuplicate[]> {
  const told = {
    ...{
      id: "",
      title: sides.reduce((left, side) => left.replaceAll(side, ""), title),
      precision,
      occurrences: 1,
      facetOf: null,
      duplicateOf: null,
      countedIn: null,
      opens: null,
    },
    text: [words, place, ...reports.map((report) => report.title)].filter(Boolean).join("\n"),
    family: family ?? "",
    type: type ?? "",
    start: isoFromDay(first),
    end: isoFromDay(last),
    intensity: intensity ?? Number.NaN,
    addresses: reports.map(({ address }) => address),
  };
  return findLikelyDuplicates(person, relationshipSlug, told, true);
}
