import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import pg from "pg";
import { ROOT } from "@/lib/ops/root";
import { freePort } from "./free-port";
import { SERVER_SCRIPT } from "./instance-lock";
import { isRunning } from "./running-process";

interface Run {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

const folder = mkdtempSync(path.join(tmpdir(), "thawline-start-"));
chmodSync(folder, 0o755);
let settings: Record<string, string> = {};
const runs: Run[] = [];

before(async () => {
  settings = {
    DATABASE_URL: "",
    BASE_URL: "",
    PORT: String(await freePort()),
    THAWLINE_DATA_DIR: path.join(folder, "data"),
    THAWLINE_DB_PORT: String(await freePort()),
  };
});

after(() => {
  for (const { child } of runs) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const DIRECTLY = [process.execPath, "--import", "tsx", "lib/ops/start.ts"] as const;
const BY_NPM = ["npm", "start"] as const;

function start(
  changes: Record<string, string> = {},
  [program, ...words]: readonly [string, ...string[]] = DIRECTLY,
): Run {
  const child = spawn(program, words, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", ...settings, ...changes },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const run = { child, said: () => said, ended };
  runs.push(run);
  return run;
}

async function ready(run: Run): Promise<void> {
  const limit = Date.now() + 180_000;
  while (!run.said().includes("works once")) {
    assert.ok(run.child.exitCode === null && Date.now() < limit, run.said());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const answers = () =>
  fetch(home()).then(
    () => true,
    () => false,
  );

const home = () => `http://127.0.0.1:${settings.PORT}/api/health`;

test("a first start serves; a second on the same folder is refused with a sentence", async () => {
  const first = start();
  await ready(first);
  assert.equal((await fetch(home())).status, 200);
  const second = start({ PORT: String(await freePort()) });
  assert.equal(await second.ended, 1);
  assert.match(second.said(), /^Thawline runs already on the data folder .+: stop it first/);

  // A kill leaves page server, database and lock behind; the next start recovers.
  first.child.kill("SIGKILL");
  await first.ended;
  const third = start();
  await ready(third);
  assert.equal((await fetch(home())).status, 200);
  assert.doesNotMatch(third.said(), /demonstration/, "what was loaded once is not loaded again");

  third.child.kill("SIGTERM");
  assert.equal(await third.ended, 0, third.said());
  await assert.rejects(fetch(home()), "the port is free again");
});

test("SIGTERM to npm ends everything below it", async () => {
  const run = start({}, BY_NPM);
  await ready(run);
  run.child.kill("SIGTERM");
  await run.ended;
  const limit = Date.now() + 20_000;
  while ((await answers()) && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await answers(), false);
  // The lock goes last: a new start is let in, and finds a database that was shut down in order.
  while (existsSync(path.join(folder, "data", "running.json")) && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 100));
});

test("a database that is killed comes back by itself", async () => {
  const run = start();
  await ready(run);
  const [pid] = readFileSync(path.join(folder, "data", "postgres", "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  const limit = Date.now() + 30_000;
  while (!run.said().includes("PostgreSQL runs again") && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 100));
  let status = 0;
  while (status !== 200 && Date.now() < limit) {
    status = (await fetch(home())).status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal(status, 200, run.said());
  run.child.kill("SIGTERM");
  assert.equal(await run.ended, 0, run.said());
});

test("a port in use is named, and what to do", async () => {
  const taken = start();
  await ready(taken);
  const other = start({
    THAWLINE_DATA_DIR: path.join(folder, "other"),
    THAWLINE_DB_PORT: String(await freePort()),
  });
  assert.equal(await other.ended, 1);
  assert.equal(
    other.said(),
    `Port ${settings.PORT} is taken: set PORT to a free one, or end what uses it.\n`,
  );
  const database = start({ THAWLINE_DATA_DIR: path.join(folder, "other"), PORT: String(await freePort()) });
  assert.equal(await database.ended, 1);
  assert.match(database.said(), /^Port \d+, wanted for the database, is taken: set THAWLINE_DB_PORT/);
  const figures = start({
    THAWLINE_DATA_DIR: path.join(folder, "other"),
    PORT: String(await freePort()),
    THAWLINE_METRICS_PORT: String(settings.PORT),
  });
  assert.equal(await figures.ended, 1);
  assert.match(figures.said(), /^Port \d+ is taken: set THAWLINE_METRICS_PORT/);
  taken.child.kill("SIGINT");
  assert.equal(await taken.ended, 0, taken.said());
});

test("a server by address is used as it is, by an account that is no superuser", async () => {
  const url = process.env.THAWLINE_TEST_SERVER;
  assert.ok(url, "npm test -- start gives the address of a server");
  const run = start({ DATABASE_URL: url });
  await ready(run);
  assert.match(run.said(), /Loaded \d+ demonstration relationships/);
  assert.equal((await fetch(home())).status, 200);

  const second = {
    DATABASE_URL: url,
    PORT: String(await freePort()),
    THAWLINE_DATA_DIR: path.join(folder, "two"),
  };
  const other = start(second);
  await ready(other);
  await servesNothingOld(url, [home(), `http://127.0.0.1:${second.PORT}/`]);
  for (const one of [run, other]) {
    one.child.kill("SIGTERM");
    assert.equal(await one.ended, 0, one.said());
  }
});

/** Writes again and again, and reads at once from each server in turn: page, file and door. */
async function servesNothingOld(url: string, homes: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const slug = "tajikistan-afghanistan";
  const paths = [`/${slug}`, "/", "/api/v1/relationships"];
  const read = async (where: string, location: string) => (await fetch(new URL(location, where))).text();
  for (const location of paths) for (const where of homes) await read(where, location);
  for (let time = 1; time <= 12; time++) {
    const name = `Kept and fresh ${time}.`;
    await client.query(`UPDATE "Relationship" SET "name" = $1 WHERE "slug" = $2`, [name, slug]);
    for (const location of paths)
      for (const where of homes) {
        const text = await read(where, location);
        assert.ok(text.includes(name), `${location} at write ${time}`);
        assert.equal(await read(where, location), text, "kept while nothing is written");
      }
  }
  await client.end();
}

test("on one address of the machine alone a missing page is told like anywhere", async () => {
  const run = start({ THAWLINE_HOST: "127.0.0.1" });
  await ready(run);
  const missing = await fetch(new URL("/nowhere", home()), { signal: AbortSignal.timeout(20_000) });
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /nowhere/);
  run.child.kill("SIGTERM");
  assert.equal(await run.ended, 0, run.said());
});

test("the page server ends when its starter is gone", async () => {
  const run = start();
  await ready(run);
  run.child.kill("SIGKILL");
  await run.ended;
  const limit = Date.now() + 15_000;
  while ((await answers()) && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await answers(), false, "nothing holds the port");
});

test("a kill while the page server comes up leaves it known, and no orphan on the port", async () => {
  const run = start();
  const limit = Date.now() + 180_000;
  let pid: number | null = null;
  while (pid === null && Date.now() < limit) {
    pid = notedServer();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.ok(pid !== null, "it is noted before it answers");
  assert.equal(await answers(), false);
  run.child.kill("SIGKILL");
  await run.ended;
  while (isRunning(pid, SERVER_SCRIPT) && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(isRunning(pid, SERVER_SCRIPT), false, "it ends by itself");
  const next = start();
  await ready(next);
  next.child.kill("SIGTERM");
  assert.equal(await next.ended, 0, next.said());
});

function notedServer(): number | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, "data", "running.json"), "utf8")).serverPid;
  } catch {
    return null;
  }
}

test("what cannot work is one sentence", async () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ DATABASE_URL: "mysql://x" }, /^DATABASE_URL must be an address that starts with postgresql:\/\/.+\n$/],
    [
      { DATABASE_URL: "postgres://x@127.0.0.1:1/y" },
      /^No PostgreSQL server answers at 127\.0\.0\.1:1 \(ECONNREFUSED\).+\n$/,
    ],
    [{ THAWLINE_DATA_DIR: path.join(ROOT, "package.json") }, /^The data folder .+ cannot be written .+\n$/],
    [{ PORT: "99999" }, /^PORT must be a port from 1 to 65535.+\n$/],
  ];
  for (const [changes, sentence] of wrong) {
    const run = start(changes);
    assert.equal(await run.ended, 1);
    assert.match(run.said(), sentence);
  }
});
