import { randomUUID } from "node:crypto";
import { writeAudit } from "@/lib/data/audit";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

type Noted = Prisma.InputJsonValue | null;

/** What was done to one of many documents. */
export interface Act {
  itemId: string;
  before: Noted;
  after: Noted;
}

export const BATCH = "inbox-batch";

/** Notes an act on many documents; by the id that this gives it can be taken back as one. null: nothing was done. */
export async function noteBatch(
  tx: Transaction,
  actorId: string,
  action: string,
  acts: readonly Act[],
): Promise<string | null> {
  if (acts.length === 0) return null;
  const batch = randomUUID();
  await noteActs(tx, actorId, action, acts, batch);
  return batch;
}

/** A row for each document, and one for all. */
export async function noteActs(
  tx: Transaction,
  actorId: string,
  action: string,
  acts: readonly Act[],
  batch: string,
): Promise<void> {
  const known = (value: Noted) => value ?? undefined;
  await tx.auditEvent.createMany({
    data: acts.map(({ itemId, before, after }) => ({
      actorId,
      action,
      subject: "inbox-item",
      subjectId: itemId,
      before: known(before),
      after: known(after),
    })),
  });
  const after = acts.map((act) => ({ ...act }));
  await writeAudit(tx, { actorId, action, subject: BATCH, subjectId: batch, after });
}

/** A row for one document. */
export async function noteAct(tx: Transaction, actorId: string, action: string, act: Act): Promise<void> {
  const { itemId: subjectId, before, after } = act;
  await writeAudit(tx, { actorId, action, subject: "inbox-item", subjectId, before, after });
}
