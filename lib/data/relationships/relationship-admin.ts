import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import {
  type EditableFields,
  editableFields,
  relationshipFields,
  seenEditable,
} from "@/lib/codebook/relationship-schema";
import { writeAudit } from "@/lib/data/audit";
import { columnOfIso, isoOfColumn } from "@/lib/data/day-column";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { readSeen } from "@/lib/data/stale-form";
import { db, type Transaction } from "@/lib/db/client";
import { refuseDayToCome } from "./coded-through";
import { holdRelationship } from "./hold-relationship";
import { keepRelationshipState } from "./relationship-state";
import { refuseStaleFields } from "./stale-fields";

function toColumns(fields: EditableFields) {
  return {
    name: fields.name,
    about: fields.about,
    sideAName: fields.sideA.name,
    sideAAdjective: fields.sideA.adjective,
    sideACode: fields.sideA.code,
    sideBName: fields.sideB.name,
    sideBAdjective: fields.sideB.adjective,
    sideBCode: fields.sideB.code,
    trackedFrom: columnOfIso(fields.trackedFrom),
    position: fields.position,
  };
}

/** Locks the row, so that before and after in the audit log are what truly followed each other. */
async function lockedRow(tx: Transaction, slug: string) {
  await holdRelationship(tx, { slug });
  const found = await tx.relationship.findUnique({ where: { slug } });
  if (!found) throw new NotFound(`the relationship “${slug}”`);
  return found;
}

type Row = Awaited<ReturnType<typeof lockedRow>>;

const auditable = (row: Row) => ({
  name: row.name,
  about: row.about,
  sideA: { name: row.sideAName, adjective: row.sideAAdjective, code: row.sideACode },
  sideB: { name: row.sideBName, adjective: row.sideBAdjective, code: row.sideBCode },
  trackedFrom: isoOfColumn(row.trackedFrom),
  codedThrough: isoOfColumn(row.codedThrough),
  position: row.position,
});

export async function createRelationship(
  person: Person | null,
  input: unknown,
): Promise<Outcome<{ slug: string }>> {
  const { id: actorId } = authorise(person, "relationship.manage");
  return outcome(async () => {
    const { slug, ...fields } = parseInput(relationshipFields, input);
    await db.$transaction(async (tx) => {
      await refuseDayToCome(fields.codedThrough, tx);
      const data = [{ slug, ...toColumns(fields), codedThrough: columnOfIso(fields.codedThrough) }];
      const { count } = await tx.relationship.createMany({ data, skipDuplicates: true });
      if (count === 0) refuse("slug", "Another relationship has this address, perhaps an archived one.");
      await keepRelationshipState(tx, (await lockedRow(tx, slug)).id, actorId);
      const after = { slug, ...fields };
      await writeAudit(tx, {
        actorId,
        action: "relationship.create",
        subject: "relationship",
        subjectId: slug,
        after,
      });
    });
    return { slug };
  });
}

/**
 * Changes all but the address and the day that it is coded through. Readings are computed anew. `seen` is what the form was filled in
 * over; refused where others have changed it meanwhile.
 */
export async function editRelationship(
  person: Person | null,
  slug: string,
  input: unknown,
  seen: unknown,
): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "relationship.manage");
  return outcome(async () => {
    const fields = parseInput(editableFields, input);
    const filledOver = readSeen(seenEditable, seen);
    await db.$transaction(async (tx) => {
      const row = await lockedRow(tx, slug);
      const before = auditable(row);
      const { codedThrough: _, ...now } = before;
      await refuseStaleFields(tx, slug, { seen: filledOver, sent: fields, now });
      if (before.codedThrough < fields.trackedFrom)
        refuse("trackedFrom", "It is coded through an earlier day than this.");
      const data = { ...toColumns(fields), dataVersion: { increment: 1 } };
      await tx.relationship.update({ where: { slug }, data });
      await keepRelationshipState(tx, row.id, actorId);
      await writeAudit(tx, {
        actorId,
        action: "relationship.edit",
        subject: "relationship",
        subjectId: slug,
        before,
        after: { ...fields, codedThrough: before.codedThrough },
      });
    });
    return {};
  });
}

/** Takes a relationship off the lists, or puts it back. Nothing is deleted. */
export async function archiveRelationship(
  person: Person | null,
  slug: string,
  archived: boolean,
): Promise<void> {
  const { id: actorId } = authorise(person, "relationship.manage");
  await db.$transaction(async (tx) => {
    const row = await lockedRow(tx, slug);
    if ((row.archivedAt !== null) === archived) return;
    await tx.relationship.update({
      where: { slug },
      data: { archivedAt: archived ? new Date() : null, dataVersion: { increment: 1 } },
    });
    await writeAudit(tx, {
      actorId,
      action: archived ? "relationship.archive" : "relationship.unarchive",
      subject: "relationship",
      subjectId: slug,
    });
  });
}
