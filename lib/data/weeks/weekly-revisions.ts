import { db } from "@/lib/db/client";

export interface LastRevision {
  /** ISO time. */
  recordedAt: string;
  reason: string;
  author: string | null;
}

/** The newest revision of every signal that was revised after a moment, by slug. */
export async function listLastRevisions(
  relationshipId: string,
  after: Date,
): Promise<Map<string, LastRevision>> {
  const rows = await db.signalRevision.findMany({
    where: { recordedAt: { gt: after }, signal: { relationshipId }, currentOf: { isNot: null } },
    select: {
      recordedAt: true,
      reason: true,
      author: { select: { name: true } },
      signal: { select: { slug: true } },
    },
  });
  return new Map(
    rows.map(({ signal, author, recordedAt, reason }) => [
      signal.slug,
      { recordedAt: recordedAt.toISOString(), reason, author: author?.name ?? null },
    ]),
  );
}
