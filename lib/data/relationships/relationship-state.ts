import { isDeepStrictEqual } from "node:util";
import { databaseClock } from "@/lib/data/database-clock";
import type { Transaction } from "@/lib/db/client";
import { stateColumns } from "./state-columns";

/**
 * Keeps names, sides and covered days of a relationship as they stand now, where they differ from what was kept last. Called
 * at the end of every write that can change them, under the lock of the relationship. `authorId` null: the machine itself.
 */
export async function keepRelationshipState(
  tx: Transaction,
  relationshipId: string,
  authorId: string | null,
): Promise<void> {
  const now = await tx.relationship.findUniqueOrThrow({
    where: { id: relationshipId },
    select: stateColumns,
  });
  const last = await tx.relationshipState.findFirst({
    where: { relationshipId },
    orderBy: { number: "desc" },
    select: { number: true, ...stateColumns },
  });
  if (last) {
    const { number: _number, ...then } = last;
    if (isDeepStrictEqual(then, now)) return;
  }
  await tx.relationshipState.create({
    data: {
      ...now,
      relationshipId,
      number: (last?.number ?? 0) + 1,
      authorId,
      recordedAt: await databaseClock(tx),
    },
  });
}
