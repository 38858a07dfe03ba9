import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { noteBatch } from "./batches";
import { endOfTurn } from "./finishing";
import { lockItems, manyIds } from "./item-ids";
import type { Done } from "./priority";
import { seenTurns } from "./seen-turn";
import { oneAtATime } from "./turns";

/** How many were finished, and how many somebody else has or has finished. */
export interface Finished extends Done {
  others: number;
}

/** Says of many documents at once that there is nothing to code, or that they are doubtful: of those that are free or one’s own. */
export async function finishItems(
  person: Person | null,
  itemIds: readonly string[],
  input: unknown,
): Promise<Outcome<Finished>> {
  const { id: me } = authorise(person, "signal.write");
  return outcome(() => {
    const ids = manyIds(itemIds);
    const { state, reason } = parseInput(endOfTurn, input);
    if (state === "DONE") refuse("state", "A document is done one by one, once it is coded.");
    return db.$transaction(async (tx) => {
      await oneAtATime(tx, me);
      await tx.$queryRaw`
        SELECT 1 FROM "InboxTask" WHERE "itemId" = ANY(${ids}::uuid[]) ORDER BY "itemId", "part" FOR UPDATE`;
      await lockItems(tx, ids);
      const ended = await tx.$queryRaw<{ itemId: string; before: string }[]>`
        WITH due AS (
          SELECT seen."taskId", seen."state"::text AS "before" FROM ${seenTurns(me)}
          WHERE i."id" = ANY(${ids}::uuid[]) AND i."removedAt" IS NULL
            AND (seen."state" = 'TODO' OR (seen."mine" AND seen."state" = 'CODING'))
            AND NOT EXISTS (SELECT 1 FROM "Coding" k WHERE k."itemId" = i."id" AND k."coderId" = ${me}::uuid)
        )
        UPDATE "InboxTask" t SET "state" = ${state}::"TaskState", "reason" = ${reason}, "coderId" = ${me}::uuid,
          "leaseUntil" = NULL, "finishedAt" = now(), "version" = t."version" + 1
        FROM due WHERE t."id" = due."taskId" RETURNING t."itemId", due."before"`;
      const acts = ended.map(({ itemId, before }) => ({
        itemId,
        before: { state: before },
        after: { state, reason },
      }));
      const batch = await noteBatch(tx, me, "inbox.finish", acts);
      return { batch, count: ended.length, others: ids.length - ended.length };
    });
  });
}
