import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";

/** A text with a letter outside the first plane before what is marked: code points are no UTF-16 units. */
export const TEXT = "𝕋he minister came on Monday.\n\nHe stayed two days, the agency says.";

const hour = 3_600_000;

/** A document on the desk, held by the person; `part` 2: one of the sample, with another turn that is free. */
export async function heldDocument(
  relationship: string,
  coder: Person,
  { sampled = false, minutes = 60 }: { sampled?: boolean; minutes?: number } = {},
): Promise<string> {
  const { id: relationshipId } = await getRelationship(relationship);
  const leaseUntil = new Date(Date.now() + (minutes / 60) * hour);
  const free = sampled ? [{ part: 2 }] : [];
  const { id } = await db.inboxItem.create({
    data: {
      relationshipId,
      kind: "TEXT",
      title: "The minister comes",
      publisher: "Agency",
      contentKey: randomUUID(),
      texts: { create: { number: 1, text: TEXT } },
      tasks: { create: [{ part: 1, state: "CODING", coderId: coder.id, leaseUntil }, ...free] },
    },
  });
  return id;
}

/** The second turn of a document goes to somebody. */
export async function giveSecondTurn(itemId: string, coder: Person): Promise<void> {
  await db.inboxTask.update({
    where: { itemId_part: { itemId, part: 2 } },
    data: { state: "CODING", coderId: coder.id, leaseUntil: new Date(Date.now() + hour) },
  });
}

/** Everything that codings of a document have written. */
export async function trailOf(itemId: string) {
  const [codings, marks, suggestions, audits] = await Promise.all([
    db.coding.findMany({ where: { itemId }, orderBy: { recordedAt: "asc" } }),
    db.evidenceMark.findMany({ where: { itemId } }),
    db.suggestion.findMany({ where: { coding: { itemId } }, orderBy: { field: "asc" } }),
    db.auditEvent.count({ where: { subject: "coding", after: { path: ["item"], equals: itemId } } }),
  ]);
  return { codings, marks, suggestions, audits };
}
