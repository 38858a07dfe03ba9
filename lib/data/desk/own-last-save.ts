import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { databaseClock } from "@/lib/data/database-clock";
import { db } from "@/lib/db/client";

const A_DAY = 86_400_000;

/** What a person saved last in a signal, where that is its newest revision. */
export interface OwnLastSave {
  revision: number;
  kind: "CREATED" | "EDITED" | "VOIDED" | "RESTORED";
  reason: string;
  /** Reports that it has more than the revision before. */
  added: number;
}

/** What the person saved in this signal within a day, if nobody has revised it since; else null. */
export async function ownLastSave(person: Person | null, slug: string): Promise<OwnLastSave | null> {
  const author = authorise(person, "signal.write");
  const [newest, before] = await db.signalRevision.findMany({
    where: { signal: { slug } },
    orderBy: { number: "desc" },
    take: 2,
    select: {
      number: true,
      signalId: true,
      kind: true,
      reason: true,
      authorId: true,
      recordedAt: true,
      _count: { select: { reports: true } },
    },
  });
  if (!newest || newest.authorId !== author.id) return null;
  if (newest.kind === "IMPORTED" || newest.kind === "APPROVED") return null;
  const { number, signalId } = newest;
  // What a recoding wrote is taken back with all of it.
  if ((await db.importedRevision.count({ where: { signalId, number } })) > 0) return null;
  if ((await databaseClock()).getTime() - newest.recordedAt.getTime() > A_DAY) return null;
  const { kind, reason } = newest;
  const added = before ? Math.max(0, newest._count.reports - before._count.reports) : 0;
  return { revision: number, kind, reason, added };
}
