import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { BEFORE_TRACKING, codedThroughField } from "@/lib/codebook/relationship-schema";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { columnOfIso, isoOfColumn } from "@/lib/data/day-column";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { keepRelationshipState } from "./relationship-state";

/** Refuses a day that is still to come, at a field: nothing of it can have been coded or searched. */
export async function refuseDayToCome(
  day: string,
  tx: Transaction,
  field = "codedThrough",
  message = "That day is still to come: it can be coded when it is there.",
): Promise<void> {
  if (day > (await databaseClock(tx)).toISOString().slice(0, 10)) refuse(field, message);
}

/** Says up to which day everything is coded; pages open there. */
export async function moveCodedThrough(
  person: Person | null,
  slug: string,
  day: unknown,
): Promise<Outcome<{ codedThrough: string }>> {
  const { id: actorId } = authorise(person, "coverage.write");
  return outcome(async () => {
    const { codedThrough } = parseInput(codedThroughField, { codedThrough: day });
    await db.$transaction((tx) => setCodedThrough(tx, slug, codedThrough, actorId));
    return { codedThrough };
  });
}

/** The same inside a transaction that writes more. */
export async function setCodedThrough(
  tx: Transaction,
  slug: string,
  codedThrough: string,
  actorId: string,
): Promise<void> {
  // Locked, so that before and after in the audit log are what truly followed each other.
  await tx.$queryRaw`SELECT 1 FROM "Relationship" WHERE "slug" = ${slug} FOR UPDATE`;
  const select = { id: true, trackedFrom: true, codedThrough: true, archivedAt: true } as const;
  const row = await tx.relationship.findUnique({ where: { slug }, select });
  if (!row) throw new NotFound(`the relationship “${slug}”`);
  if (row.archivedAt) refuse("codedThrough", "This relationship is archived: it is no longer coded.");
  if (codedThrough < isoOfColumn(row.trackedFrom)) refuse("codedThrough", BEFORE_TRACKING);
  // Sent twice, it moves once.
  if (codedThrough === isoOfColumn(row.codedThrough)) return;
  await refuseDayToCome(codedThrough, tx);
  const data = { codedThrough: columnOfIso(codedThrough), dataVersion: { increment: 1 } };
  await tx.relationship.update({ where: { slug }, data });
  await keepRelationshipState(tx, row.id, actorId);
  await writeAudit(tx, {
    actorId,
    action: "relationship.coded-through",
    subject: "relationship",
    subjectId: slug,
    before: { codedThrough: isoOfColumn(row.codedThrough) },
    after: { codedThrough },
  });
}
