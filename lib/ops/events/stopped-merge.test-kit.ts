import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { readEventFile } from "./read-event-file";

/** What the last statement of a merge waits for; any number will do. */
const END = 4_711;
/** Far more than anything needs that does not wait. */
const PATIENCE_MS = 20_000;

/** Reads a confirmed file and stops just before its end is written, where all of its rows and candidates are held; does something beside it, then lets it end. */
export async function besideMerge(fileId: string, work: () => Promise<void>): Promise<void> {
  await stopAtEnd();
  let reading: Promise<string> = Promise.resolve("");
  try {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${END}::bigint)`;
        reading = readEventFile(fileId);
        reading.catch(() => {});
        while ((await waiting()) === 0) await Promise.race([pause(20), reading.then(ended)]);
        await work();
      },
      { timeout: 120_000 },
    );
  } finally {
    await reading;
  }
}

async function stopAtEnd(): Promise<void> {
  await db.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION stop_at_end() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(${END}::bigint); RETURN NEW; END $$`);
  await db.$executeRawUnsafe(`
    CREATE OR REPLACE TRIGGER stop_at_end BEFORE UPDATE ON "EventFile"
    FOR EACH ROW WHEN (NEW."state" = 'READ') EXECUTE FUNCTION stop_at_end()`);
}

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ number: number }[]>`
    SELECT count(*)::int AS "number" FROM pg_locks
    WHERE "locktype" = 'advisory' AND NOT "granted" AND "objid" = ${END}::oid
      AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
  return row?.number ?? 0;
}

function ended(note: string): never {
  throw new Error(`the file was read without being stopped: ${note}`);
}

/** What is done beside a merge, or that it waits for it: such a wait would not end by itself. */
export async function atOnce<T>(what: string, work: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const waits = pause(PATIENCE_MS, null, { signal: patience.signal }).then(() => {
    throw new Error(`${what} waits for the merge`);
  });
  try {
    return await Promise.race([work, waits]);
  } finally {
    patience.abort();
    waits.catch(() => {});
  }
}
