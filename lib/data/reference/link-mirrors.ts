import { writeAudit } from "@/lib/data/audit";
import type { Transaction } from "@/lib/db/client";

/** Notes of two series that both report one trade, from either side, under the lock of `lockSeriesOf`. A pair of which one is linked already stays as it is. */
export async function linkMirrors(
  tx: Transaction,
  actorId: string,
  pairs: readonly (readonly [id: string, otherId: string])[],
): Promise<void> {
  for (const [id, mirrorOfId] of pairs) {
    const both = [id, mirrorOfId];
    const linked = await tx.referenceSeries.count({
      where: {
        OR: [{ id: { in: both }, mirrorOfId: { not: null } }, { mirrorOfId: { in: both } }],
      },
    });
    if (id === mirrorOfId || linked > 0) continue;
    await tx.referenceSeries.update({ where: { id }, data: { mirrorOfId } });
    const entry = { actorId, action: "reference.mirror", subject: "reference", subjectId: id };
    await writeAudit(tx, { ...entry, after: { mirrorOfId } });
  }
}
