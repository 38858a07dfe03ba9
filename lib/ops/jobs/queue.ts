import pg from "pg";
import PgBoss from "pg-boss";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { utcAddress } from "@/lib/db/utc-address";

/** How long a job belongs to a worker that was not heard of. */
export const LEASE_SECONDS = 30;
/** How often the worker of a job says that it lives. */
export const BEAT_MS = 6_000;
const LOOK_FOR_LOST_SECONDS = 10;

/**
 * Tried again after 2 to 4 s, then after twice as long each time; the thirteenth try, the last, comes 1.1 to 2.3 h after the one before, and 2.3 to 4.6 h after the first. A worker
 * that was killed counts as a try.
 */
const TRIES = { retryLimit: 12, retryDelay: 2, retryBackoff: true };
/** A job waits as long as the product stands still: the queue would drop it unseen after two weeks. */
const KEPT_DAYS = 3_650;
const TOLD_SECONDS = 90 * 86_400;

/** Any number will do, as long as every version of the product uses the same. */
const OPEN_LOCK = 7_221_508;

export interface Queue {
  boss: PgBoss;
  pool: pg.Pool;
  end: () => Promise<void>;
}

/** Asks the database in the form that the queue library wants. */
export const asked = (client: pg.Pool | pg.ClientBase): PgBoss.Db => ({
  executeSql: (text, values) => client.query(text, values),
});

/** Holds back others who open the queue meanwhile: two that make queues of different names at once come to a deadlock. */
async function alone(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const guard = await pool.connect();
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [OPEN_LOCK]);
    await work();
  } finally {
    // The lock goes with the connection.
    guard.release(true);
  }
}

/** Opens the queue of a database, made or brought up to date where it is not, with one queue for each name. */
export async function openQueue(
  url: string,
  names: Iterable<string>,
  fault: (problem: unknown) => void,
): Promise<Queue> {
  const pool = new pg.Pool({
    connectionString: utcAddress(url),
    max: 3,
    connectionTimeoutMillis: 5_000,
    application_name: "thawline jobs",
  });
  // A connection that breaks while nobody uses it is made anew.
  pool.on("error", () => undefined);
  const boss = new PgBoss({
    db: asked(pool),
    schema: QUEUE_SCHEMA,
    // Closes of weeks must be made up for, which its own schedule does not do.
    schedule: false,
    maintenanceIntervalSeconds: LOOK_FOR_LOST_SECONDS,
    archiveCompletedAfterSeconds: TOLD_SECONDS,
    archiveFailedAfterSeconds: TOLD_SECONDS,
    deleteAfterDays: 1,
  });
  boss.on("error", fault);
  try {
    await alone(pool, async () => {
      await boss.start();
      const options = { ...TRIES, expireInSeconds: LEASE_SECONDS, retentionDays: KEPT_DAYS };
      for (const name of names) {
        await boss.createQueue(name, { name, ...options });
        // A queue that is there already keeps the options of the release that made it, without a word.
        await boss.updateQueue(name, { name, ...options });
      }
    });
  } catch (problem) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    await pool.end();
    throw problem;
  }
  const end = async () => {
    await boss.stop({ graceful: false });
    await pool.end();
  };
  return { boss, pool, end };
}
