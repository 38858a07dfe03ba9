import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { seenTurns } from "./seen-turn";

/** The inbox of one relationship in three numbers, as one person sees it. */
export interface InboxSummary {
  slug: string;
  name: string;
  todo: number;
  /** Documents that this person has before them. */
  mine: number;
  doneToday: number;
}

/** Every relationship that is open, with what waits on its desk. */
export async function summariseInbox(person: Person | null): Promise<InboxSummary[]> {
  const { id: me } = authorise(person, "signal.write");
  return db.$queryRaw<InboxSummary[]>`
    SELECT r."slug", r."name", coalesce(desk."todo", 0) AS "todo", coalesce(desk."mine", 0) AS "mine",
      coalesce(desk."doneToday", 0) AS "doneToday"
    FROM "Relationship" r LEFT JOIN (
      SELECT i."relationshipId", count(*) FILTER (WHERE seen."state" = 'TODO')::int AS "todo",
        count(*) FILTER (WHERE seen."state" = 'CODING' AND seen."mine")::int AS "mine",
        count(*) FILTER (WHERE seen."mine" AND seen."finishedAt" >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')::int AS "doneToday"
      FROM ${seenTurns(me)} WHERE i."removedAt" IS NULL GROUP BY 1
    ) desk ON desk."relationshipId" = r."id"
    WHERE r."archivedAt" IS NULL ORDER BY r."position", r."name"`;
}
