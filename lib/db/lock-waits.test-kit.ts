import { setTimeout as pause } from "node:timers/promises";
import { db } from "./client";

/** Until a statement in the database of this test waits for the transaction of somebody else, or the work has ended without. */
export async function untilItWaits(work: Promise<unknown>): Promise<void> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  work.then(end, end);
  while (!ended && !(await somebodyWaits())) await pause(20);
}

async function somebodyWaits(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ number: number }[]>`
    SELECT count(*)::int AS "number" FROM pg_stat_activity
    WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  return (row?.number ?? 0) > 0;
}
