import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { editionReason } from "@/lib/brief/weekly/correction-words";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { loadEarlierWeeks } from "@/lib/data/weeks/weekly-earlier";
import type { NewEdition } from "./keep-edition";
import { refuseOtherEdition, standingEdition } from "./newest-edition";
import { type Settled, settleEdition } from "./settle-edition";

const withdrawalFields = z.strictObject({ reason: editionReason });

/**
 * Withdraws a published week: a further edition that says on top that it no longer stands, and why. What was said stays below it, and a
 * later correction may put the week in force again. Where the relationship asks for a second person it is proposed.
 */
export async function withdrawWeek(
  person: Person | null,
  slug: string,
  week: string,
  { seen, fields, origin }: { seen: number; fields: unknown; origin: string },
): Promise<Outcome<Settled>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    const edition = await withdrawal(relationship, week, editor, { seen, fields, origin });
    return settleEdition(edition, fields, editor.id);
  });
}

/** The edition that withdraws a week. */
export async function withdrawal(
  relationship: RelationshipRow,
  week: string,
  publisher: { id: string; name: string } | null,
  { seen, fields, origin }: { seen: number; fields: unknown; origin: string },
): Promise<NewEdition> {
  const standing = await standingEdition(relationship, week);
  refuseOtherEdition(standing, seen);
  const { row, number, texts } = standing;
  if (row.edition?.kind === "WITHDRAWAL") refuse("", "This week is withdrawn already.");
  const { reason } = parseInput(withdrawalFields, fields);
  const earlierWeeks = await loadEarlierWeeks(relationship, week);
  return {
    relationship,
    week,
    number: number + 1,
    kind: "WITHDRAWAL",
    reason,
    material: true,
    changes: [],
    methodVersion: row.methodVersion,
    codedAsOf: row.codedAsOf,
    inputsHash: row.inputsHash,
    snapshot: row.snapshot,
    texts,
    publisher,
    publishedAt: await databaseClock(),
    previous: earlierWeeks?.rows[0]?.row.week ?? null,
    origin,
  };
}
