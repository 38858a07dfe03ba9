import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { runScript } from "./migration-script";
import { withTestDatabase } from "./test-database";

/** How long whoever reads meanwhile is given: in vain where the script keeps its place in the queue. */
const PATIENCE = "SET statement_timeout = 30000";

const SCRIPT = `ALTER TABLE "Setting" ADD COLUMN "more" INTEGER; ALTER TABLE "EventFile" ADD COLUMN "more" INTEGER;`;

async function untilSomebodyWaits(client: pg.PoolClient): Promise<void> {
  const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await client.query(waits)).rowCount === 0) await pause(20);
}

async function assertWritten(client: pg.PoolClient): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM information_schema.columns WHERE column_name = 'more' AND table_name IN ('Setting', 'EventFile')`,
  );
  assert.equal(rowCount, 2);
}

interface Meeting {
  pool: pg.Pool;
  /** Holds a table that the script wants. */
  holder: pg.PoolClient;
  /** Somebody else. */
  reader: pg.PoolClient;
  /** What the script says. */
  told: string[];
}

/** A script that meets somebody who holds the second of its tables. */
async function withHolder(work: (meeting: Meeting) => Promise<void>): Promise<void> {
  await withTestDatabase(async (_, url) => {
    const pool = new pg.Pool({ connectionString: url });
    const [holder, reader] = [await pool.connect(), await pool.connect()];
    try {
      await holder.query(`BEGIN; LOCK TABLE "EventFile" IN ROW EXCLUSIVE MODE`);
      await work({ pool, holder, reader, told: [] });
    } finally {
      await holder.query("ROLLBACK").catch(() => undefined);
      holder.release();
      reader.release();
      await pool.end();
    }
  });
}

test("a script that waits for a table lets others pass, says so once, and is done when the table is free", () =>
  withHolder(async ({ pool, holder, reader, told }) => {
    await reader.query(PATIENCE);
    const done = runScript(pool, SCRIPT, { told: (sentence) => told.push(sentence) });
    await untilSomebodyWaits(reader);
    await reader.query(`SELECT count(*) FROM "EventFile"`);
    // A second try: the first left nothing.
    await untilSomebodyWaits(reader);
    await reader.query(`SELECT count(*) FROM "Setting"`);
    await holder.query("COMMIT");
    await done;
    await assertWritten(reader);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? "", /waits .* goes on by itself\.$/);
  }));

test("a script that waits in a circle with somebody lets them go first, says so once, and is done then", () =>
  withHolder(async ({ pool, holder, reader, told }) => {
    const done = runScript(pool, SCRIPT, { told: (sentence) => told.push(sentence) });
    done.catch(() => undefined);
    await untilSomebodyWaits(reader);
    // The script has waited longer, so that it is the one whom the server ends.
    await holder.query(`LOCK TABLE "Setting" IN ROW EXCLUSIVE MODE`);
    await holder.query("COMMIT");
    await done;
    await assertWritten(reader);
    assert.equal(told.length, 1);
  }));
