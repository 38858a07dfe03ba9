import type { Person } from "@/lib/auth/person";
import { databaseClock } from "@/lib/data/database-clock";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";

/** A turn that somebody holds, and what is coded through it. */
export interface HeldTurn {
  taskId: string;
  relationshipId: string;
  /** The document is one of the sample of double coding: nothing becomes a signal before an editor has settled it. */
  sampled: boolean;
}

/** Which relationship a document belongs to; its lock comes first in every transaction. */
export async function relationshipOfItem(tx: Transaction, itemId: string): Promise<{ slug: string }> {
  const item = await tx.inboxItem.findUnique({
    where: { id: recordId(itemId, "this document") },
    select: { relationship: { select: { slug: true } } },
  });
  if (!item) throw new NotFound("this document");
  return item.relationship;
}

/** The turn of this person at a document, kept as it is until the transaction ends; refused where somebody else has it or its time is up. `again`: what to do then. */
export async function holdTurn(
  tx: Transaction,
  author: Person,
  itemId: string,
  again: "save" | "ask" = "save",
): Promise<HeldTurn> {
  const tasks = await tx.$queryRaw<
    {
      id: string;
      coderId: string | null;
      leaseUntil: Date | null;
      relationshipId: string;
      removed: boolean;
    }[]
  >`
    SELECT t.id, t."coderId", t."leaseUntil", i."relationshipId", i."removedAt" IS NOT NULL AS removed
    FROM "InboxTask" t JOIN "InboxItem" i ON i.id = t."itemId"
    WHERE t."itemId" = ${itemId}::uuid ORDER BY t.part FOR UPDATE OF t`;
  const own = tasks.find(({ coderId }) => coderId === author.id);
  if (own?.removed)
    refuse("", "This document was taken off the desk. Nothing is saved; what you typed is kept.");
  if (!own?.leaseUntil)
    refuse(
      "",
      `You do not have this document now: somebody may have taken it once your time was up. What you typed is kept; take it first, then ${again} again.`,
    );
  if (own.leaseUntil <= (await databaseClock(tx)))
    refuse("", `Your time with this document is up: take it again, then ${again} again.`);
  return { taskId: own.id, relationshipId: own.relationshipId, sampled: tasks.length > 1 };
}
