import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { withCuttingProxy } from "./cutting-proxy.test-kit";
import { migrate, migrationList } from "./migrate";
import { withEmptyDatabase, withTestDatabase } from "./test-database";

const names = async () => (await migrationList()).migrationDirectories.map(({ path }) => path);

async function asked<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What a database that is up to date tells: each migration finished once, and the objects of all. */
async function stateOf(url: string) {
  const finished = await asked<{ name: string }>(
    url,
    `SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY 1`,
  );
  const [objects] = await asked<{ classes: number; functions: number; versions: number }>(
    url,
    `SELECT (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS classes,
            (SELECT count(*)::int FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS functions,
            (SELECT count(*)::int FROM "ReadingVersion") AS versions`,
  );
  return { finished: finished.map(({ name }) => name), objects };
}

/**
 * Every step of the newest migrations, and one in four of those before: they change no more once they are released, and each was
 * tried at every step while it was among the newest. On a second server one in so many of these: what was done before a kill is no
 * matter of the server.
 */
function triedSteps(steps: number, migrations: number): number[] {
  const newest = steps - Math.ceil((steps / migrations) * NEWEST);
  const every = Number(process.env.THAWLINE_TEST_EVERY ?? 1);
  return Array.from({ length: steps }, (_, at) => at + 1)
    .filter((step) => step > newest || step % 4 === 1)
    .filter((_, at) => at % every === 0);
}

const NEWEST = 3;

test("an upgrade that is killed at any step comes up at the next start", async () => {
  const [steps, whole] = await withEmptyDatabase(
    async (url) => [await withCuttingProxy(url, null, migrate), await stateOf(url)] as const,
  );
  assert.deepEqual(whole.finished, await names());
  assert.ok(steps > 4 * whole.finished.length, `${steps} steps are seen`);
  for (const step of triedSteps(steps, whole.finished.length))
    await withEmptyDatabase(async (url) => {
      await withCuttingProxy(url, step, (through) => assert.rejects(migrate(through)));
      await migrate(url);
      assert.deepEqual(await stateOf(url), whole, `killed at step ${step}`);
    });
});

/** As earlier versions left it: the work of each migration is there, and its mark is missing. Their next start tried it again. */
test("a database that lost a mark to a kill of an earlier version comes up", async () => {
  for (const name of await names())
    for (const triedAgain of [false, true])
      await withTestDatabase(async (_, url) => {
        const whole = await stateOf(url);
        const mark = `UPDATE "_prisma_migrations" SET finished_at = NULL, applied_steps_count = 0`;
        await asked(url, `${mark} WHERE migration_name = '${name}'`);
        if (triedAgain) {
          await asked(
            url,
            `UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL`,
          );
          await asked(
            url,
            `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, logs, started_at)
             SELECT 'again', checksum, migration_name, 'is there already', now() FROM "_prisma_migrations" WHERE finished_at IS NULL`,
          );
        }
        await migrate(url);
        assert.deepEqual(await stateOf(url), whole, name);
      });
});

test("a migration that fails for another reason is not taken for done", async () => {
  await withEmptyDatabase(async (url) => {
    await asked(url, `CREATE TYPE "Role" AS ENUM ('SOMETHING')`);
    for (let start = 1; start <= 2; start++) await assert.rejects(migrate(url), `start ${start}`);
    const unfinished = await asked(url, `SELECT 1 FROM "_prisma_migrations" WHERE finished_at IS NULL`);
    assert.ok(unfinished.length > 0);
    await asked(url, `DROP TYPE "Role"`);
    await migrate(url);
    assert.deepEqual((await stateOf(url)).finished, await names());
  });
});

/** As long as `work` goes on, somebody holds what `text` has taken. */
async function whileHeld(url: string, text: string, work: () => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query(`BEGIN; ${text}`);
    await work();
  } finally {
    await holder.end();
  }
}

/** A migration wants to make a type of this name, and waits for whoever makes it. */
const HELD = `CREATE TYPE "Role" AS ENUM ('SOMETHING')`;

test("an upgrade that waits for what somebody holds can be stopped, and the next start goes on with it", async () => {
  await withEmptyDatabase(async (url) => {
    const stopping = new AbortController();
    const told = () => stopping.abort();
    await whileHeld(url, HELD, () => assert.rejects(migrate(url, { told, signal: stopping.signal })));
    await migrate(url);
    assert.deepEqual((await stateOf(url)).finished, await names());
  });
});

test("a start that waits for the upgrade of another can be stopped", async () => {
  await withEmptyDatabase(async (url) => {
    await whileHeld(url, "SELECT pg_advisory_xact_lock(7221504)", async () => {
      const stopping = new AbortController();
      const upgrade = migrate(url, { signal: stopping.signal });
      upgrade.catch(() => undefined);
      const waits = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
      while ((await asked(url, waits)).length === 0) await pause(20);
      stopping.abort();
      await assert.rejects(upgrade, { name: "AbortError" });
    });
  });
});

test("an upgrade that was stopped before it began writes nothing", async () => {
  await withEmptyDatabase(async (url) => {
    await assert.rejects(migrate(url, { signal: AbortSignal.abort() }), { name: "AbortError" });
    assert.deepEqual(
      await asked(url, "SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
      [],
    );
  });
});
