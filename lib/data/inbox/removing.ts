import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Outcome } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { noteBatch } from "./batches";
import { lockItems, manyIds } from "./item-ids";
import type { Done } from "./priority";
import { seenTurns } from "./seen-turn";

/** How many were removed, and how many stay because somebody is coding them. */
export interface Removed extends Done {
  busy: number;
}

/**
 * Takes documents off the desk; what was coded from them stays. One that this person is shown as being coded by somebody else stays on
 * it; what is shown as free goes, for refusing it would tell that it has a second coder.
 */
export async function removeItems(
  person: Person | null,
  itemIds: readonly string[],
): Promise<Outcome<Removed>> {
  const { id: me } = authorise(person, "signal.write");
  return outcome(() => {
    const ids = manyIds(itemIds);
    return db.$transaction(async (tx) => {
      await lockItems(tx, ids);
      const seen = await tx.$queryRaw<{ id: string; busy: boolean }[]>`
        SELECT i."id", seen."state" = 'CODING' AND NOT seen."mine" AS "busy" FROM ${seenTurns(me)}
        WHERE i."id" = ANY(${ids}::uuid[]) AND i."removedAt" IS NULL`;
      const going = seen.filter(({ busy }) => !busy).map(({ id }) => id);
      await tx.$executeRaw`UPDATE "InboxItem" SET "removedAt" = now() WHERE "id" = ANY(${going}::uuid[])`;
      const acts = going.map((itemId) => ({ itemId, before: { removed: false }, after: { removed: true } }));
      const batch = await noteBatch(tx, me, "inbox.remove", acts);
      return { batch, count: going.length, busy: seen.length - going.length };
    });
  });
}

/** Puts documents back on the desk that had been removed. */
export async function undoRemove(person: Person | null, itemIds: readonly string[]): Promise<Outcome<Done>> {
  const { id: me } = authorise(person, "signal.write");
  return outcome(() => {
    const ids = manyIds(itemIds);
    return db.$transaction(async (tx) => {
      await lockItems(tx, ids);
      const where = { id: { in: ids }, removedAt: { not: null } };
      const gone = await tx.inboxItem.findMany({ where, select: { id: true } });
      await tx.inboxItem.updateMany({ where, data: { removedAt: null } });
      const acts = gone.map(({ id }) => ({
        itemId: id,
        before: { removed: true },
        after: { removed: false },
      }));
      return { batch: await noteBatch(tx, me, "inbox.restore", acts), count: gone.length };
    });
  });
}
