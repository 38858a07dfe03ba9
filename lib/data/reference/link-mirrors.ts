import { isolate } from "@/lib/codebook/isolate";
import { writeAudit } from "@/lib/data/audit";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";

/** Two series that both report one trade, from either side. */
export interface MirrorPair {
  id: string;
  otherId: string;
  /** Where somebody chose the other; null: both came in one file and nobody was asked. */
  field: string | null;
}

/**
 * Notes of each pair that they mirror one another, under the lock of `lockSeriesOf`. A link to a series that is archived gives way. One to a series that stands does not: a pair that was chosen is
 * refused then at its field, any other stays as it is.
 */
export async function linkMirrors(
  tx: Transaction,
  actorId: string,
  pairs: readonly MirrorPair[],
): Promise<void> {
  for (const { id, otherId, field } of pairs) {
    if (id === otherId) {
      if (field !== null) refuse(field, "This is the series itself: choose the one of the other side.");
      continue;
    }
    const ends = [id, otherId];
    const links = await linksOf(tx, ends);
    if (links.some((link) => ends.includes(link.id) && ends.includes(link.mirrorOf.id))) continue;
    const standing = links.find((link) => link.archivedAt === null && link.mirrorOf.archivedAt === null);
    if (standing && field !== null) refuse(field, linkedAlready(ends, standing));
    if (standing) continue;
    for (const link of links) await setMirror(tx, actorId, link.id, link.mirrorOf.id, null);
    await setMirror(tx, actorId, id, null, otherId);
  }
}

interface End {
  id: string;
  name: string;
  archivedAt: Date | null;
}

/** As it is kept, on one of the two. */
interface Link extends End {
  mirrorOf: End;
}

async function linksOf(tx: Transaction, ends: readonly string[]): Promise<Link[]> {
  const end = { id: true, name: true, archivedAt: true } as const;
  const found = await tx.referenceSeries.findMany({
    where: { mirrorOfId: { not: null }, OR: [{ id: { in: [...ends] } }, { mirrorOfId: { in: [...ends] } }] },
    select: { ...end, mirrorOf: { select: end } },
  });
  return found.flatMap(({ mirrorOf, ...link }) => (mirrorOf ? [{ ...link, mirrorOf }] : []));
}

function linkedAlready(ends: readonly string[], link: Link): string {
  const [one, other] = ends.includes(link.id) ? [link, link.mirrorOf] : [link.mirrorOf, link];
  return `“${isolate(one.name)}” has “${isolate(other.name)}” as the report of the other side already. Choose another here, or none; or archive that series first.`;
}

async function setMirror(
  tx: Transaction,
  actorId: string,
  id: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  await tx.referenceSeries.update({ where: { id }, data: { mirrorOfId: after } });
  await writeAudit(tx, {
    ...{ actorId, action: "reference.mirror", subject: "reference", subjectId: id },
    ...(before !== null && { before: { mirrorOfId: before } }),
    after: { mirrorOfId: after },
  });
}
