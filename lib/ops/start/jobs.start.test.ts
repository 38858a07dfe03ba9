import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { ROOT } from "@/lib/ops/root";
import { freePort } from "./free-port";
import { JOBS_SCRIPT } from "./instance-lock";
import { isRunning } from "./running-process";

interface Run {
  child: ChildProcess;
  folder: string;
  said: () => string;
  ended: Promise<number | null>;
}

const parent = mkdtempSync(path.join(tmpdir(), "thawline-jobs-"));
chmodSync(parent, 0o755);
const runs: Run[] = [];

after(() => {
  for (const { child } of runs) child.kill("SIGKILL");
  rmSync(parent, { recursive: true, force: true });
});

async function start(name: string, changes: Record<string, string> = {}): Promise<Run> {
  const folder = path.join(parent, name);
  const child = spawn(process.execPath, ["--import", "tsx", "lib/ops/start.ts"], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{
        NODE_ENV: "production",
        DATABASE_URL: "",
        BASE_URL: "",
        THAWLINE_DEMO: "no",
        THAWLINE_BACKUPS: "no",
      },
      ...{
        PORT: String(await freePort()),
        THAWLINE_DB_PORT: String(await freePort()),
        THAWLINE_DATA_DIR: folder,
      },
      ...changes,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const run = { child, folder, said: () => said, ended };
  runs.push(run);
  await until(() => said.includes("Thawline is ready") || child.exitCode !== null, 180_000);
  assert.match(said, /Thawline is ready/);
  return run;
}

async function until(holds: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const limit = Date.now() + limitMs;
  while (Date.now() < limit) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function jobsPid({ folder }: Run): number {
  return JSON.parse(readFileSync(path.join(folder, "running.json"), "utf8")).jobsPid ?? 0;
}

async function asking(url: string) {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  client.on("error", () => undefined);
  await client.connect();
  return {
    one: async (text: string): Promise<number> => Number((await client.query(text)).rows[0]?.n ?? Number.NaN),
    end: () => client.end(),
  };
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
  const database = await asking(`postgresql://postgres:${password}@127.0.0.1:${port}/thawline`);
  assert.ok(await until(async () => (await database.one(WORKERS)) === 1, 60_000), run.said());
  const first = jobsPid(run);
  assert.ok(first > 0 && isRunning(first, JOBS_SCRIPT));
  const before = run.said();
  process.kill(first, "SIGKILL");
  assert.ok(await until(async () => (await database.one(WORKERS)) === 2, 60_000), run.said());
  const second = jobsPid(run);
  assert.ok(second !== first && isRunning(second, JOBS_SCRIPT));
  assert.equal(
    run.said().slice(before.length),
    "The jobs ended by themselves (signal SIGKILL); starting them again …\n",
    "one line and nothing else",
  );
  await database.end();
  run.child.kill("SIGKILL");
  await run.ended;
  assert.ok(await until(() => !isRunning(second, JOBS_SCRIPT), 20_000), "it ends by itself");

  const next = await start("own");
  const third = jobsPid(next);
  assert.ok(isRunning(third, JOBS_SCRIPT));
  next.child.kill("SIGTERM");
  assert.equal(await next.ended, 0, next.said());
  assert.equal(isRunning(third, JOBS_SCRIPT), false);

  const without = await start("own", { THAWLINE_JOBS: "no" });
  assert.equal(jobsPid(without), 0);
  without.child.kill("SIGTERM");
  assert.equal(await without.ended, 0, without.said());
});

test("two products on one database do each job once, also where the jobs of one are killed", async () => {
  const server = process.env.THAWLINE_TEST_SERVER;
  assert.ok(server, "npm test -- start gives the address of a server");
  const url = await ownDatabase(server);
  const products = [await start("one", { DATABASE_URL: url }), await start("two", { DATABASE_URL: url })];
  const database = await asking(url);
  await database.one(`
    INSERT INTO "Relationship" ("id", "slug", "name", "sideAName", "sideAAdjective", "sideACode", "sideBName", "sideBAdjective",
      "sideBCode", "trackedFrom", "codedThrough")
    VALUES (gen_random_uuid(), 'jobs-a-b', 'Jobs A and B', 'A', 'A', 'AAA', 'B', 'B', 'BBB', '2024-01-01', '2025-12-31')`);
  assert.ok(await until(async () => (await database.one(WORKERS)) === 2, 60_000));
  await database.one(`
    INSERT INTO "OutboxEntry" ("id", "topic", "payload")
    SELECT gen_random_uuid(), 'week', jsonb_build_object('relationship', 'jobs-a-b', 'week', '2025-W' || n)
    FROM generate_series(10, 49) AS n, generate_series(1, 2)`);
  const JOBS = "SELECT count(*) AS n FROM thawline_jobs.job WHERE name = 'week-draft'";
  assert.ok(await until(async () => (await database.one(`${JOBS} AND state = 'completed'`)) > 5, 60_000));
  const [killed] = products;
  assert.ok(killed);
  process.kill(jobsPid(killed), "SIGKILL");
  const open = `SELECT count(*) AS n FROM "OutboxEntry" WHERE "doneAt" IS NULL`;
  assert.ok(await until(async () => (await database.one(open)) === 0, 120_000), killed.said());
  assert.equal(await database.one(JOBS), 80);
  assert.equal(await database.one(`SELECT count(*) AS n FROM "WeeklySummary"`), 40, "one draft of each week");
  assert.equal(
    await database.one(`SELECT count(*) AS n FROM "AuditEvent" WHERE action = 'summary.freeze'`),
    40,
  );
  await database.end();
  for (const { child, ended, said } of products) {
    child.kill("SIGTERM");
    assert.equal(await ended, 0, said());
  }
});
