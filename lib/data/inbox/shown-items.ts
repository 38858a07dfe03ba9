import { Prisma } from "@/lib/db/generated/client";
import type { TaskState } from "./item-words";
import { isFree } from "./seen-turn";

/**
 * The documents that this person is shown in another state than the one that is kept with them: those that they have a turn of, and that others see
 * otherwise; and those that somebody let go, which are free again. They are few: the rest of a list is read along its index.
 */
export function shownOtherwise(me: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT apart."itemId", apart."state" FROM "InboxApart" apart WHERE apart."coderId" = ${me}::uuid
    UNION ALL
    SELECT DISTINCT t."itemId", 'TODO'::"TaskState" FROM "InboxTask" t
    WHERE t."leaseUntil" <= now() AND ${isFree("t")}
      AND NOT EXISTS (SELECT 1 FROM "InboxTask" own WHERE own."itemId" = t."itemId" AND own."coderId" = ${me}::uuid)
  )`;
}

/** Ids of one page of a tab, in the order of the list. `filters` reads `i`. */
export function idsOfState(
  me: string,
  state: TaskState,
  filters: Prisma.Sql,
  order: Prisma.Sql,
  { take, skip }: { take: number; skip: number },
): Prisma.Sql {
  const columns = Prisma.sql`i."id", i."priority", i."createdAt", i."published"`;
  return Prisma.sql`
    WITH otherwise AS MATERIALIZED ${shownOtherwise(me)}
    SELECT i."id" FROM (
      (SELECT ${columns} FROM "InboxItem" i
        WHERE ${filters} AND i."removedAt" IS NULL AND i."shown" = ${state}::"TaskState"
          AND NOT EXISTS (SELECT 1 FROM otherwise o WHERE o."itemId" = i."id")
        ORDER BY ${order} LIMIT ${take + skip})
      UNION ALL
      (SELECT ${columns} FROM otherwise o JOIN "InboxItem" i ON i."id" = o."itemId"
        WHERE ${filters} AND i."removedAt" IS NULL AND o."state" = ${state}::"TaskState")
    ) i ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`;
}

/** How many documents each tab of each relationship holds. `filters` reads `i`. */
export function countsOfStates(me: string, filters: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH otherwise AS MATERIALIZED ${shownOtherwise(me)},
    moved AS (
      SELECT i."relationshipId", i."shown", o."state" FROM otherwise o JOIN "InboxItem" i ON i."id" = o."itemId"
      WHERE ${filters} AND i."removedAt" IS NULL
    )
    SELECT "relationshipId", "view", sum("n")::int AS "count" FROM (
      SELECT i."relationshipId", i."shown"::text AS "view", count(*) AS "n" FROM "InboxItem" i
        WHERE ${filters} AND i."removedAt" IS NULL GROUP BY 1, 2
      UNION ALL
      SELECT i."relationshipId", 'REMOVED', count(*) FROM "InboxItem" i
        WHERE ${filters} AND i."removedAt" IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT "relationshipId", "shown"::text, -count(*) FROM moved GROUP BY 1, 2
      UNION ALL
      SELECT "relationshipId", "state"::text, count(*) FROM moved GROUP BY 1, 2
    ) counted GROUP BY 1, 2`;
}
