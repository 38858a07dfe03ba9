import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { InboxView } from "./inbox-query";
import { ofRelationship } from "./inbox-where";
import type { TaskState } from "./item-words";
import { countsOfStates, shownOtherwise } from "./shown-items";

export type InboxCounts = Record<InboxView, number>;

/** What of the inbox was done since midnight, universal time, as one person sees it, and what is left to do. */
export interface Progress {
  mine: number;
  all: number;
  left: number;
}

interface CountedView {
  relationshipId: string;
  view: TaskState | "REMOVED";
  count: number;
}

/** Documents of each tab, by relationship. Counted as they are shown: a number must not tell what a row does not. */
export async function inboxCounts(me: string, filters: Prisma.Sql): Promise<Map<string, InboxCounts>> {
  const found = await db.$queryRaw<CountedView[]>(countsOfStates(me, filters));
  const counts = new Map<string, InboxCounts>();
  for (const { relationshipId, view, count } of found) {
    const of = counts.get(relationshipId) ?? noCounts();
    of[view] = count;
    if (view !== "REMOVED") of.ALL += count;
    counts.set(relationshipId, of);
  }
  return counts;
}

export const noCounts = (): InboxCounts => ({
  TODO: 0,
  CODING: 0,
  DONE: 0,
  NOTHING: 0,
  DOUBTFUL: 0,
  ALL: 0,
  REMOVED: 0,
});

/** What was finished since midnight, universal time, and what one has before one. Of the sample, one’s own turn alone counts. */
export async function finishedToday(
  me: string,
  relationshipId: string,
): Promise<Omit<Progress, "left"> & { open: number }> {
  const of = ofRelationship(relationshipId);
  const [found] = await db.$queryRaw<{ mine: number; all: number; open: number }[]>`
    WITH otherwise AS MATERIALIZED ${shownOtherwise(me)},
    today AS (
      SELECT t."coderId" = ${me}::uuid AS "mine" FROM "InboxTask" t JOIN "InboxItem" i ON i."id" = t."itemId"
      WHERE t."finishedAt" >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
        AND ${of} AND i."removedAt" IS NULL AND (t."coderId" = ${me}::uuid OR (
          t."part" = 1 AND i."shown" = t."state"
          AND NOT EXISTS (SELECT 1 FROM otherwise o WHERE o."itemId" = i."id")
          AND NOT EXISTS (SELECT 1 FROM "InboxTask" own WHERE own."itemId" = i."id" AND own."coderId" = ${me}::uuid)))
    )
    SELECT (SELECT count(*) FILTER (WHERE "mine") FROM today)::int AS "mine", (SELECT count(*) FROM today)::int AS "all",
      (SELECT count(*) FROM "InboxTask" t JOIN "InboxItem" i ON i."id" = t."itemId"
        WHERE t."coderId" = ${me}::uuid AND t."state" = 'CODING' AND ${of} AND i."removedAt" IS NULL)::int AS "open"`;
  return found ?? { mine: 0, all: 0, open: 0 };
}

export async function languagesOf(relationshipId: string): Promise<string[]> {
  // From one to the next along an index: a list of all would be as long as the inbox.
  const found = await db.$queryRaw<{ language: string }[]>`
    WITH RECURSIVE step AS (
      SELECT min("language") AS "language" FROM "InboxItem" WHERE "relationshipId" = ${relationshipId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT (SELECT min(i."language") FROM "InboxItem" i
        WHERE i."relationshipId" = ${relationshipId}::uuid AND i."removedAt" IS NULL AND i."language" > step."language")
      FROM step WHERE step."language" IS NOT NULL
    )
    SELECT "language" FROM step WHERE "language" IS NOT NULL`;
  return found.map(({ language }) => language);
}
