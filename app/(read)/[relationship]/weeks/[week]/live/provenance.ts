import { printedDifference } from "@/lib/charts/format/printed-figure";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import {
  type RevisedSince,
  revisedSince,
  type Verification,
  verifyPublished,
} from "@/lib/data/weeks/weekly-verification";
import type { WeekSummary } from "@/lib/data/weeks/weeks";

/** Where the figures of a published week come from, and what became of them. */
export interface Provenance {
  since: RevisedSince;
  check: Verification;
  /** Today’s index less the published one, as both are printed; null: there is none today. */
  difference: number | null;
  /** The same as it is computed. */
  exact: number | null;
}

type Published = Extract<WeekSummary, { state: "published" }>;

/** The published week computed again from its own state, and beside the state of today. */
export async function loadProvenance(relationship: RelationshipRow, { row }: Published): Promise<Provenance> {
  const [since, check] = await Promise.all([
    revisedSince(relationship, row),
    verifyPublished(relationship, row),
  ]);
  const difference = printedDifference(since.now, row.snapshot.index.now);
  return { since, check, difference, exact: since.difference };
}
