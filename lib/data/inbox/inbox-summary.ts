import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { inboxCounts } from "./inbox-counts";

/** The inbox of one relationship in three numbers, as one person sees it. */
export interface InboxSummary {
  slug: string;
  name: string;
  todo: number;
  /** Documents that this person has before them. */
  mine: number;
  doneToday: number;
}

interface OwnTurns {
  relationshipId: string;
  mine: number;
  doneToday: number;
}

/** Every relationship that is open, with what waits on its desk. */
export async function summariseInbox(person: Person | null): Promise<InboxSummary[]> {
  const { id: me } = authorise(person, "signal.write");
  const [relationships, counts, turns] = await Promise.all([
    db.relationship.findMany({
      where: { archivedAt: null },
      select: { id: true, slug: true, name: true },
      orderBy: [{ position: "asc" }, { name: "asc" }],
    }),
    inboxCounts(me, Prisma.sql`true`),
    db.$queryRaw<OwnTurns[]>`
      SELECT i."relationshipId", count(*) FILTER (WHERE t."state" = 'CODING')::int AS "mine",
        count(*) FILTER (WHERE t."state" <> 'CODING')::int AS "doneToday"
      FROM "InboxTask" t JOIN "InboxItem" i ON i."id" = t."itemId"
      WHERE t."coderId" = ${me}::uuid AND i."removedAt" IS NULL AND (t."state" = 'CODING'
        OR t."finishedAt" >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')
      GROUP BY 1`,
  ]);
  return relationships.map(({ id, slug, name }) => {
    const own = turns.find(({ relationshipId }) => relationshipId === id);
    return {
      slug,
      name,
      todo: counts.get(id)?.TODO ?? 0,
      mine: own?.mine ?? 0,
      doneToday: own?.doneToday ?? 0,
    };
  });
}
