import { db } from "./client";

/** How many statements in the database of this test wait for the transaction of somebody else to end. */
export async function countLockWaits(): Promise<number> {
  const [row] = await db.$queryRaw<{ number: number }[]>`
    SELECT count(*)::int AS "number" FROM pg_stat_activity
    WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  return row?.number ?? 0;
}
