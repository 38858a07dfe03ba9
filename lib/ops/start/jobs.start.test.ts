import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, test } from "node:test";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { freePort } from "./free-port";
import { JOBS_SCRIPT } from "./instance-lock";
import { end, lockOf, type Product, productFolder, ready, startProduct, until } from "./product.test-kit";
import { isRunning } from "./running-process";

interface Run extends Product {
  folder: string;
}

const parent = productFolder();
const clients: pg.Client[] = [];

// An open connection would keep this process alive after a test that failed.
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

async function start(name: string, changes: Record<string, string> = {}): Promise<Run> {
  const folder = path.join(parent, name);
  const product = startProduct({
    THAWLINE_DEMO: "no",
    THAWLINE_BACKUPS: "no",
    PORT: String(await freePort()),
    THAWLINE_DB_PORT: String(await freePort()),
    THAWLINE_DATA_DIR: folder,
    ...changes,
  });
  await ready(product);
  return { ...product, folder };
}

const jobsPid = ({ folder }: Run): number => lockOf(folder)?.jobsPid ?? 0;

async function asking(url: string) {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  client.on("error", () => undefined);
  clients.push(client);
  await client.connect();
  return async (text: string): Promise<number> => Number((await client.query(text)).rows[0]?.n ?? Number.NaN);
}

/** A database of this file alone on a server that others use too. */
async function ownDatabase(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: utcAddress(server) });
  await client.connect();
  await client.query("CREATE DATABASE thawline_jobs_start");
  await client.end();
  const url = new URL(server);
  url.pathname = "/thawline_jobs_start";
  return url.href;
}

const WORKERS = `SELECT count(*) AS n FROM "JobWorker" WHERE "heardAt" > now() - interval '1 minute'`;

test("jobs that are killed are started again; a product that ends, or is killed, leaves none behind", async () => {
  const run = await start("own");
  const password = readFileSync(path.join(run.folder, "postgres-password"), "utf8").trim();
  const port = readFileSync(path.join(run.folder, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
  const ask = await asking(`postgresql://postgres:${password}@127.0.0.1:${port}/thawline`);
  assert.ok(await until(async () => (await ask(WORKERS)) === 1, 60_000), run.said());
  const first = jobsPid(run);
  assert.ok(first > 0 && isRunning(first, JOBS_SCRIPT));
  const before = run.said();
  process.kill(first, "SIGKILL");
  assert.ok(await until(async () => (await ask(WORKERS)) === 2, 60_000), run.said());
  const second = jobsPid(run);
  assert.ok(second !== first && isRunning(second, JOBS_SCRIPT));
  assert.equal(
    run.said().slice(before.length),
    "The jobs ended by themselves (signal SIGKILL); starting them again …\n",
    "one line and nothing else",
  );
  run.child.kill("SIGKILL");
  await run.ended;
  assert.ok(await until(() => !isRunning(second, JOBS_SCRIPT), 20_000), "it ends by itself");

  const next = await start("own");
  const third = jobsPid(next);
  assert.ok(isRunning(third, JOBS_SCRIPT));
  await end(next);
  assert.equal(isRunning(third, JOBS_SCRIPT), false);

  const without = await start("own", { THAWLINE_JOBS: "no" });
  assert.equal(jobsPid(without), 0);
  await end(without);
});

test("two products on one database do each job once, also where the jobs of one are killed", async () => {
  const server = process.env.THAWLINE_TEST_SERVER;
  assert.ok(server, "npm test -- start gives the address of a server");
  const url = await ownDatabase(server);
  const products = [await start("one", { DATABASE_URL: url }), await start("two", { DATABASE_URL: url })];
  const ask = await asking(url);
  await ask(`
    INSERT INTO "Relationship" ("id", "slug", "name", "sideAName", "sideAAdjective", "sideACode", "sideBName", "sideBAdjective",
      "sideBCode", "trackedFrom", "codedThrough")
    VALUES (gen_random_uuid(), 'jobs-a-b', 'Jobs A and B', 'A', 'A', 'AAA', 'B', 'B', 'BBB', '2024-01-01', '2025-12-31')`);
  assert.ok(await until(async () => (await ask(WORKERS)) === 2, 60_000));
  await ask(`
    INSERT INTO "OutboxEntry" ("id", "topic", "payload")
    SELECT gen_random_uuid(), 'week', jsonb_build_object('relationship', 'jobs-a-b', 'week', '2025-W' || n)
    FROM generate_series(10, 49) AS n, generate_series(1, 2)`);
  const JOBS = "SELECT count(*) AS n FROM thawline_jobs.job WHERE name = 'week-draft'";
  assert.ok(await until(async () => (await ask(`${JOBS} AND state = 'completed'`)) > 5, 60_000));
  const [killed] = products;
  assert.ok(killed);
  process.kill(jobsPid(killed), "SIGKILL");
  const open = `SELECT count(*) AS n FROM "OutboxEntry" WHERE "doneAt" IS NULL`;
  assert.ok(await until(async () => (await ask(open)) === 0, 120_000), killed.said());
  assert.equal(await ask(JOBS), 80);
  assert.equal(await ask(`SELECT count(*) AS n FROM "WeeklySummary"`), 40, "one draft of each week");
  assert.equal(await ask(`SELECT count(*) AS n FROM "AuditEvent" WHERE action = 'summary.freeze'`), 40);
  for (const product of products) await end(product);
});
