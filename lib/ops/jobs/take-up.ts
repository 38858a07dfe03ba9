import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { TOPICS } from "./handlers";
import { jobId } from "./job-id";
import { asked, type Queue } from "./queue";

const AT_ONCE = 50;

interface Entry {
  id: string;
  topic: string;
  payload: unknown;
}

/** What a job of the queue holds. */
export interface JobData extends Omit<Entry, "id"> {
  /** The outbox entry that asks for it. */
  entry: string;
}

/**
 * Hands outbox entries to the queue, each once: that an entry was taken up and the jobs that it asks for are one transaction. Others who take up at the same time pass over what
 * is held here. Gives back how many were taken up.
 */
export async function takeUp({ boss, pool }: Queue, topics = TOPICS): Promise<number> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<Entry>(
      `SELECT "id", "topic", "payload" FROM "OutboxEntry" WHERE "queuedAt" IS NULL AND "topic" = ANY($1)
       ORDER BY "createdAt", "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [Object.keys(topics)],
    );
    for (const { id, topic, payload } of rows) {
      const data: JobData = { entry: id, topic, payload };
      for (const maker of Object.keys(topics[topic]?.makers ?? {}))
        await boss.send(maker, data, { id: jobId(id, maker), db: asked(client) });
    }
    const ids = rows.map(({ id }) => id);
    await client.query(`UPDATE "OutboxEntry" SET "queuedAt" = now() WHERE "id" = ANY($1::uuid[])`, [ids]);
    await client.query("COMMIT");
    broken = false;
    return rows.length;
  } finally {
    // One that failed within its transaction is not used again.
    client.release(broken);
  }
}

/** Marks an entry as done once none of its jobs is left to do. They are looked up by their ids, since the queue has no index over entries. */
export async function markDone(
  { pool }: Pick<Queue, "pool">,
  entry: string,
  makers: Iterable<string>,
): Promise<void> {
  const names = [...makers];
  await pool.query(
    `UPDATE "OutboxEntry" SET "doneAt" = now() WHERE "id" = $1::uuid AND "doneAt" IS NULL AND NOT EXISTS (
       SELECT 1 FROM ${QUEUE_SCHEMA}.job j JOIN unnest($2::text[], $3::uuid[]) AS of("name", "id") ON j.name = of."name" AND j.id = of."id"
       WHERE j.state <> 'completed')`,
    [entry, names, names.map((name) => jobId(entry, name))],
  );
}

/**
 * Gives back to the outbox what was taken up, is not done and stands in the queue no more: the data were restored from a backup, which holds no queue. What was done meanwhile is
 * found done by whoever makes it.
 */
export async function takeBackLost({ pool }: Pick<Queue, "pool">): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE "OutboxEntry" o SET "queuedAt" = NULL WHERE "queuedAt" IS NOT NULL AND "doneAt" IS NULL AND NOT EXISTS (
       SELECT 1 FROM ${QUEUE_SCHEMA}.job WHERE data->>'entry' = o."id"::text)`,
  );
  return rowCount ?? 0;
}
