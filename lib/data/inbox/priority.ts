import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { noteBatch } from "./batches";
import { lockItems, manyIds } from "./item-ids";

/** How many documents an act has changed, and by which name it is taken back; null: none. */
export interface Done {
  batch: string | null;
  count: number;
}

/** Puts documents earlier or later in the queue: 1 first … 5 last. */
export async function setPriority(
  person: Person | null,
  itemIds: readonly string[],
  priority: number,
): Promise<Outcome<Done>> {
  const { id: actorId } = authorise(person, "signal.write");
  return outcome(() => {
    const ids = manyIds(itemIds);
    if (!Number.isInteger(priority) || priority < 1 || priority > 5)
      refuse("priority", "Choose a priority from 1 to 5.");
    return db.$transaction(async (tx) => {
      await lockItems(tx, ids);
      const where = { id: { in: ids }, priority: { not: priority } };
      const moved = await tx.inboxItem.findMany({ where, select: { id: true, priority: true } });
      await tx.inboxItem.updateMany({ where, data: { priority } });
      const acts = moved.map((item) => ({
        itemId: item.id,
        before: { priority: item.priority },
        after: { priority },
      }));
      return { batch: await noteBatch(tx, actorId, "inbox.priority", acts), count: moved.length };
    });
  });
}
