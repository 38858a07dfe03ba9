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
import { publishEdition } from "./correct-week";
import type { NewEdition } from "./keep-edition";
import { standingEdition } from "./newest-edition";

const withdrawalFields = z.strictObject({ reason: editionReason });

/**
 * Withdraws a published week: a further edition that says on top that it no longer stands, and why. What was said stays below it, and a
 * later correction may put the week in force again.
 */
export async function withdrawWeek(
  person: Person | null,
  slug: string,
  week: string,
  { seen, fields, origin }: { seen: number; fields: unknown; origin: string },
): Promise<Outcome<{ week: string; number: number }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    const edition = await withdrawal(relationship, week, editor, { seen, fields, origin });
    await publishEdition(edition);
    return { week, number: edition.number };
  });
}

/** The edition that withdraws a week. */
export async function withdrawal(
  relationship: RelationshipRow,
  week: string,
  publisher: { id: string; name: string } | null,
  { seen, fields, origin }: { seen: number; fields: unknown; origin: string },
): Promise<NewEdition> {
  const { row, number, texts } = await standingEdition(relationship, week);
  if (number !== seen)
    refuse("", `Edition ${number} of this week was published meanwhile: read it before you withdraw it.`);
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
