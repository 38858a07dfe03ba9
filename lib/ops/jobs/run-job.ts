import type PgBoss from "pg-boss";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { MAKERS, type Make } from "./handlers";
import { insist } from "./insist";
import { BEAT_MS, LEASE_SECONDS, type Queue } from "./queue";
import { type JobData, markDone } from "./take-up";

type Job = PgBoss.JobWithMetadata<JobData>;

const JOB = `name = $1 AND id = $2::uuid AND state = 'active' AND retry_count = $3`;
/** The library ends a job so long after its start; each beat moves that end ahead, while the start stays what it was. */
const BEAT = `UPDATE ${QUEUE_SCHEMA}.job SET expire_in = (now() - started_on) + interval '${LEASE_SECONDS} seconds' WHERE ${JOB}`;
/** Back as if it had not been tried. */
const GIVE_BACK = `UPDATE ${QUEUE_SCHEMA}.job SET state = 'retry', start_after = now(), retry_limit = retry_limit + 1 WHERE ${JOB}`;

/**
 * Takes the next job of one name and does it; false: there is none. The library’s own loop is not used: it takes a database that is away for a queue that is empty, and where the
 * database is away when a job ends it brings the process down.
 */
export async function runNext(
  queue: Queue,
  name: string,
  stopping: AbortSignal,
  makers: ReadonlyMap<string, Make<unknown>> = MAKERS,
): Promise<boolean> {
  const make = makers.get(name);
  const [job] = await queue.boss.fetch<JobData>(name, { includeMetadata: true });
  if (!job || !make) return false;
  const which = [name, job.id, job.retryCount];
  const beat = () => queue.pool.query(BEAT, which).catch(() => undefined);
  const beating = setInterval(beat, BEAT_MS);
  // At once too: what an earlier try took stays in the row, and would be the lease of this one until the first beat.
  await beat();
  try {
    const ended = await done(make, job, stopping);
    // Where that does not help, its lease ends and it is done again.
    await insist(() => settle(queue, job, ended, stopping, makers.keys()));
  } finally {
    clearInterval(beating);
  }
  return true;
}

type Ended = { note: string } | { problem: unknown };

async function done(make: Make<unknown>, job: Job, signal: AbortSignal): Promise<Ended> {
  try {
    return { note: await make(job.data.payload, { number: job.retryCount + 1, signal }) };
  } catch (problem) {
    return { problem };
  }
}

async function settle(
  queue: Queue,
  job: Job,
  ended: Ended,
  stopping: AbortSignal,
  makers: Iterable<string>,
): Promise<void> {
  const { boss, pool } = queue;
  if ("note" in ended) {
    await boss.complete(job.name, job.id, { note: ended.note });
    await markDone(queue, job.data.entry, makers);
  } else if (stopping.aborted) await pool.query(GIVE_BACK, [job.name, job.id, job.retryCount]);
  else await boss.fail(job.name, job.id, { message: reasonOf(ended.problem) });
}

/** One sentence for whoever runs the product; the place in the code is of no use to them. */
function reasonOf(problem: unknown): string {
  const words = problem instanceof Error ? problem.message.trim() : String(problem);
  return words.slice(0, 1_000) || "it failed without a word";
}
