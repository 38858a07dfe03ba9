import { NAME_MAX } from "@/lib/codebook/limits";
import { referenceFields, type Visibility } from "@/lib/codebook/reference/reference-schema";
import { inOrder, type ReferenceValue, valuesProblem } from "@/lib/codebook/reference/reference-values";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { followCount } from "./follow-count";
import { addSeries, addVersion, lockSeriesOf } from "./series-writing";

/** What was counted of a relationship, week by week. */
export interface CountedSeries {
  /** Address of the relationship, which is not archived. */
  relationship: string;
  /** Names what is counted, unique in the relationship and the same at every count: “ucdp-ged happenings”. */
  key: string;
  name: string;
  /** What one is, with “a week”: “happenings a week”. */
  unit: string;
  /** ISO weeks `2025-W49`, each once, in any order. A week that the source covers without any is 0; one that it does not cover is left out or null. */
  values: readonly ReferenceValue[];
  source: string;
  licence: string;
  /** Where the source stands on the web; empty: nowhere. */
  address: string;
  visibility: Visibility;
  /** Its source, licence and address grow with what is counted: each count says them anew, until a person changes the series. */
  termsGrow: boolean;
  /** Rows that may not be passed on are in it: the series is internal for good, and internal again where somebody made it public. */
  restricted: boolean;
  /** What this count was made from; may be empty. */
  note: string;
}

/**
 * Keeps what the product counted as a series beside the index: a new series at the first count of a key, later a new version where a figure differs, and nothing where none does.
 * What people have changed of the series since (name, source, licence, who sees it) stays; only a series that rows went into which may not be passed on, now or in an earlier version, is internal whatever they chose. For jobs:
 * `actorId` is whoever asked for the count, null for the machine itself; whoever calls has authorised them. `number` is the version written, null where the newest says the same.
 */
export async function keepCountedSeries(
  actorId: string | null,
  counted: CountedSeries,
): Promise<Outcome<{ slug: string; number: number | null }>> {
  return outcome(async () => {
    const { relationship, key, values, note, termsGrow, restricted, ...about } = counted;
    if (key.trim() === "" || key.length > NAME_MAX) refuse("key", "The key is empty or too long");
    const fields = parseInput(referenceFields, {
      ...about,
      ...(restricted && { visibility: "internal" }),
      step: "week",
    });
    const ordered = inOrder("week", values);
    const problem = valuesProblem("week", ordered);
    if (problem !== null) refuse("values", problem);
    return db.$transaction(async (tx) => {
      const { id: relationshipId } = await lockSeriesOf(tx, relationship);
      const known = await tx.referenceSeries.findUnique({
        where: { relationshipId_countKey: { relationshipId, countKey: key } },
      });
      if (known) await followCount(tx, known, actorId, { fields, termsGrow, restricted });
      const made = { fields, kind: "COUNTED", countKey: key } as const;
      const series = known ?? (await addSeries(tx, relationshipId, actorId, made));
      const number = await addVersion(tx, series.id, actorId, {
        values: ordered,
        note,
        fileName: "",
        restricted,
      });
      return { slug: series.slug, number };
    });
  });
}
