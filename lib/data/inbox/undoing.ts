import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { BATCH, noteActs } from "./batches";
import { lockItems } from "./item-ids";
import { seenTurns } from "./seen-turn";

const actsShape = z.array(z.object({ itemId: z.string(), before: z.json(), after: z.json() }));
type Acts = z.output<typeof actsShape>;

/** What was done to many at once, as the person who did it is told. */
export interface Batch {
  action: string;
  /** Documents that it was done to. */
  count: number;
  undone: boolean;
}

/** One’s own act on many; null: there is none of this id. */
export async function findBatch(person: Person | null, batch: string): Promise<Batch | null> {
  const { id: actorId } = authorise(person, "signal.write");
  const found = await db.auditEvent.findMany({
    where: { subject: BATCH, subjectId: recordId(batch, "the act"), actorId },
    orderBy: { at: "asc" },
    select: { action: true, after: true },
  });
  const [act] = found;
  return act
    ? { action: act.action, count: actsShape.parse(act.after).length, undone: found.length > 1 }
    : null;
}

/** Takes back what one did to many at once, where it still stands as one left it. */
export async function undoBatch(
  person: Person | null,
  batch: string,
): Promise<Outcome<{ count: number; left: number }>> {
  const { id: actorId } = authorise(person, "signal.write");
  recordId(batch, "the act");
  return outcome(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`undo ${batch}`}, 0))`;
      const noted = await tx.auditEvent.findMany({
        where: { subject: BATCH, subjectId: batch, actorId },
        select: { action: true, after: true },
      });
      const [act] = noted;
      if (!act) refuse("", "There is nothing of this kind to take back.");
      if (noted.length > 1) refuse("", "This was taken back already.");
      const acts = actsShape.parse(act.after);
      const ids = acts.map(({ itemId }) => itemId);
      // Turns before documents, as everywhere.
      await tx.$queryRaw`
        SELECT 1 FROM "InboxTask" WHERE "itemId" = ANY(${ids}::uuid[]) ORDER BY "itemId", "part" FOR UPDATE`;
      await lockItems(tx, ids);
      const changed = new Set(await takeBack(tx, act.action, acts, actorId));
      const back = acts
        .filter(({ itemId }) => changed.has(itemId))
        .map(({ itemId, before, after }) => ({ itemId, before: after ?? null, after: before ?? null }));
      await noteActs(tx, actorId, `${act.action}.undo`, back, batch);
      return { count: back.length, left: acts.length - back.length };
    }),
  );
}

/** Ids of the documents that are as they were before. */
async function takeBack(tx: Transaction, action: string, acts: Acts, me: string): Promise<string[]> {
  const act = Prisma.sql`jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) AS e("itemId" uuid, "before" jsonb, "after" jsonb)`;
  switch (action) {
    case "inbox.add":
      // What this person is shown as begun stays.
      return idsOf(tx)`
        UPDATE "InboxItem" SET "removedAt" = now() WHERE "id" IN (
          SELECT i."id" FROM ${seenTurns(me)} JOIN ${act} ON e."itemId" = i."id"
          WHERE i."removedAt" IS NULL AND seen."state" = 'TODO') RETURNING "id"`;
    case "inbox.remove":
      return idsOf(tx)`
        UPDATE "InboxItem" i SET "removedAt" = NULL FROM ${act}
        WHERE i."id" = e."itemId" AND i."removedAt" IS NOT NULL RETURNING i."id"`;
    case "inbox.priority":
      return idsOf(tx)`
        UPDATE "InboxItem" i SET "priority" = (e."before"->>'priority')::smallint FROM ${act}
        WHERE i."id" = e."itemId" AND i."priority" = (e."after"->>'priority')::smallint RETURNING i."id"`;
    case "inbox.finish":
      return idsOf(tx)`
        UPDATE "InboxTask" t SET "state" = 'TODO', "coderId" = NULL, "reason" = '', "finishedAt" = NULL,
          "version" = t."version" + 1 FROM ${act}
        WHERE t."itemId" = e."itemId" AND t."coderId" = ${me}::uuid
          AND t."state"::text = e."after"->>'state' AND t."reason" = e."after"->>'reason' RETURNING t."itemId" AS "id"`;
    default:
      return refuse("", "This cannot be taken back.");
  }
}

/** The ids that a statement returns. */
const idsOf =
  (tx: Transaction) =>
  async (statement: TemplateStringsArray, ...values: unknown[]): Promise<string[]> =>
    (await tx.$queryRaw<{ id: string }[]>(statement, ...values)).map(({ id }) => id);
