import { z } from "zod";
import { type CodedHappening, proposePairs } from "@/lib/engine/agreement/propose-pairs";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { SampleCoding } from "./sample-coding";

/** Two codings that tell of one happening, or one that has no other. */
export interface CodingPair {
  first: SampleCoding | null;
  second: SampleCoding | null;
}

/** As a pairing keeps them: ids of a coding of part 1 and of one of part 2. */
export const keptPairs = z.array(z.tuple([z.uuid().nullable(), z.uuid().nullable()]));
export type KeptPairs = z.output<typeof keptPairs>;

/**
 * The pairs of a document's codings: those that were settled as they were settled, then those that an editor put together,
 * then a proposal for all that nothing was said of, such as a coding that came after.
 */
export function pairsOf(
  codings: readonly SampleCoding[],
  settled: KeptPairs,
  put: KeptPairs | null,
): CodingPair[] {
  const left = new Map(codings.map((coding) => [coding.id, coding]));
  const taken = (id: string | null) => {
    const coding = id === null ? null : (left.get(id) ?? null);
    if (coding) left.delete(coding.id);
    return coding;
  };
  const known = [...settled, ...(put ?? [])].map(([first, second]) => ({
    first: taken(first),
    second: taken(second),
  }));
  const ofPart = (part: number) => [...left.values()].filter((coding) => coding.part === part);
  const byId = new Map(left);
  const proposed = proposePairs(ofPart(1).map(happening), ofPart(2).map(happening)).map(
    ({ first, second }) => ({
      first: (first && byId.get(first)) || null,
      second: (second && byId.get(second)) || null,
    }),
  );
  return [...known.filter(({ first, second }) => first || second), ...proposed];
}

function happening({ id, fields }: SampleCoding): CodedHappening {
  const { family, type, start, end, title } = fields;
  return { id, family, type, title, start: dayFromIso(start), end: end === null ? null : dayFromIso(end) };
}
