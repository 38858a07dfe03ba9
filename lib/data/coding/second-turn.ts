import type { Transaction } from "@/lib/db/client";
import { inSample } from "./overlap-sample";
import { standingOverlap } from "./overlap-setting";

/**
 * Gives documents that have just come to the desk a second turn where they are of the sample, within the transaction that
 * adds them; how many are. A setting that changes later touches none of them.
 */
export async function secondTurnOf(
  tx: Transaction,
  relationshipId: string,
  itemIds: readonly string[],
): Promise<number> {
  const { share, seed } = await standingOverlap(relationshipId, tx);
  const sample = itemIds.filter((itemId) => inSample(seed, itemId, share));
  await tx.inboxTask.createMany({ data: sample.map((itemId) => ({ itemId, part: 2 })) });
  return sample.length;
}
