import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { InboxView } from "./inbox-query";
import type { TaskState } from "./item-words";
import { seenTurns } from "./seen-turn";

export type InboxCounts = Record<InboxView, number>;

/** What of the inbox was done since midnight, universal time, as one person sees it, and what is left to do. */
export interface Progress {
  mine: number;
  all: number;
  left: number;
}

/** Documents of each tab. Counted as they are shown: a number must not tell what a row does not. */
export async function inboxCounts(
  me: string,
  relationshipId: string,
  filters: Prisma.Sql,
): Promise<InboxCounts> {
  const found = await db.$queryRaw<{ view: TaskState | "REMOVED"; count: number }[]>`
    SELECT CASE WHEN i."removedAt" IS NULL THEN seen."state"::text ELSE 'REMOVED' END AS "view", count(*)::int AS "count"
    FROM ${seenTurns(me)} WHERE i."relationshipId" = ${relationshipId}::uuid AND ${filters} GROUP BY 1`;
  const counts: InboxCounts = { TODO: 0, CODING: 0, DONE: 0, NOTHING: 0, DOUBTFUL: 0, ALL: 0, REMOVED: 0 };
  for (const { view, count } of found) {
    counts[view] = count;
    if (view !== "REMOVED") counts.ALL += count;
  }
  return counts;
}

export async function progressOfDay(me: string, relationshipId: string): Promise<Progress> {
  const [found] = await db.$queryRaw<Progress[]>`
    SELECT count(*) FILTER (WHERE seen."finishedAt" >= day."start" AND seen."mine")::int AS "mine",
      count(*) FILTER (WHERE seen."finishedAt" >= day."start")::int AS "all",
      count(*) FILTER (WHERE seen."state" = 'TODO' OR (seen."mine" AND seen."state" = 'CODING'))::int AS "left"
    FROM ${seenTurns(me)},
      (SELECT date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS "start") day
    WHERE i."relationshipId" = ${relationshipId}::uuid AND i."removedAt" IS NULL`;
  return found ?? { mine: 0, all: 0, left: 0 };
}

export async function languagesOf(relationshipId: string): Promise<string[]> {
  const found = await db.inboxItem.findMany({
    where: { relationshipId, removedAt: null },
    distinct: ["language"],
    select: { language: true },
    orderBy: { language: "asc" },
  });
  return found.map(({ language }) => language);
}
