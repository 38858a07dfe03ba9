import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** Held by each script until it has ended, also where whoever sent it was killed. */
const SCRIPT_LOCK = 7_221_506;

/** Something of this name is there already: table, type, function, column, constraint, row. */
const THERE_ALREADY = ["42P06", "42P07", "42701", "42710", "42723", "23505"];

interface Asked {
  query: pg.Pool["query"];
}

/** Waits for the script of a start that was killed: the server goes on with it, and its end is not known before. */
export async function awaitScripts(server: Asked): Promise<void> {
  await server.query(`SELECT pg_advisory_lock(${SCRIPT_LOCK})`);
  await server.query(`SELECT pg_advisory_unlock(${SCRIPT_LOCK})`);
}

/** How long a script waits for a lock: whoever comes after it waits behind it. */
const LOCK_WAIT_MS = 2_000;
/** How long it lets others pass then. */
const PAUSE_MS = 3_000;
/** A statement gave up waiting for a lock, or the server ended it because it waited in a circle with somebody. */
const WAITED_IN_VAIN = ["55P03", "40P01"];

/** What whoever waits for scripts may give: `told` hears once of each that waits, `signal` ends the wait. */
export interface Waiting {
  told?: (sentence: string) => void;
  signal?: AbortSignal;
}

const WAITS =
  "The database cannot be brought up to date yet and waits for something that holds it, such as a file of events that is being taken in. It goes on by itself.";

/**
 * Runs a script of the schema engine as one transaction that also says of the migration under way that it is finished: either both
 * stand, or neither does. The engine says it again afterwards, which a kill in between no longer keeps from being true. Where something
 * holds a table or a row for long, or waits for it in its turn, it lets go of all that it has done, lets others pass and begins again, as often as need be. A
 * signal ends it before a try, so that nothing of it is there.
 */
export async function runScript(
  server: Asked,
  script: string,
  { told, signal }: Waiting = {},
): Promise<void> {
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await runOnce(server, script);
    } catch (error) {
      if (!WAITED_IN_VAIN.includes(codeOf(error))) throw error;
      if (tries === 1) told?.(WAITS);
      await pause(PAUSE_MS, undefined, { signal });
    }
  }
}

async function runOnce(server: Asked, script: string): Promise<void> {
  try {
    await server.query(
      `SELECT pg_advisory_xact_lock(${SCRIPT_LOCK});\nSELECT set_config('lock_timeout', '${LOCK_WAIT_MS}', true);\n${script}\n;${FINISHED_WHERE} rolled_back_at IS NULL`,
    );
  } catch (error) {
    if (!(await wasCommittedBefore(server, error))) throw error;
    await server.query(`${FINISHED_WHERE} rolled_back_at IS NULL`);
  }
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

const FINISHED_WHERE = `UPDATE "_prisma_migrations" SET finished_at = now() WHERE finished_at IS NULL AND`;

/**
 * Earlier versions wrote the mark on its own, so that a kill in between left a database with the script's work and without its mark. Such a
 * migration has an earlier record that tells of neither end nor error, and what it makes is there already.
 */
async function wasCommittedBefore(server: Asked, error: unknown): Promise<boolean> {
  if (!THERE_ALREADY.includes(codeOf(error))) return false;
  const { rowCount } = await server.query(
    `SELECT 1 FROM "_prisma_migrations" now
       JOIN "_prisma_migrations" before ON before.migration_name = now.migration_name AND before.id <> now.id
      WHERE now.finished_at IS NULL AND now.rolled_back_at IS NULL
        AND before.finished_at IS NULL AND before.logs IS NULL`,
  );
  return rowCount !== 0;
}
