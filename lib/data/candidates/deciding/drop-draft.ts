import type { Transaction } from "@/lib/db/client";

/** The draft that a candidate was typed in ends with its decision, also where it was kept once more while an answer was lost: else the next form would begin with it. */
export async function dropNewSignalDraft(
  tx: Transaction,
  userId: string,
  relationshipId: string,
): Promise<void> {
  await tx.signalDraft.deleteMany({ where: { userId, relationshipId, signalSlug: "" } });
}
