import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import pg from "pg";
import { withEmptyDatabase } from "@/lib/db/test-database";
import { ROOT } from "@/lib/ops/root";
import { freePort } from "./free-port";

/** Somebody makes a type that a migration wants to make, so that it waits. */
const HELD = `BEGIN; CREATE TYPE "Role" AS ENUM ('SOMETHING')`;

/** A command that says nothing of its wait is ended then. */
const LIMIT_MS = 60_000;

/** Runs a command on a database whose upgrade waits; `onWord` may act on its first word about that. Returns what it said and its code. */
async function whereUpgradeWaits(
  command: string,
  onWord: (child: { kill: (signal: "SIGINT") => unknown }, letGo: () => Promise<unknown>) => unknown,
) {
  return withEmptyDatabase(async (url) => {
    const folder = await mkdtemp(path.join(tmpdir(), "thawline-waits-"));
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    try {
      await holder.query(HELD);
      const own = { DATABASE_URL: url, THAWLINE_DATA_DIR: folder, PORT: String(await freePort()) };
      const child = spawn(process.execPath, ["--import", "tsx", `lib/ops/${command}.ts`], {
        cwd: ROOT,
        env: { ...process.env, ...own },
        timeout: LIMIT_MS,
        killSignal: "SIGKILL",
      });
      const said = { out: "", err: "" };
      let told = false;
      const hear = (which: "out" | "err") => (chunk: Buffer) => {
        said[which] += chunk;
        if (told || !said[which].includes("goes on by itself")) return;
        told = true;
        onWord(child, () => holder.query("ROLLBACK"));
      };
      child.stdout.on("data", hear("out"));
      child.stderr.on("data", hear("err"));
      const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
      return { ...said, code };
    } finally {
      await holder.end();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test("a start that is stopped while its upgrade waits ends without a trace", async () => {
  const { out, err, code } = await whereUpgradeWaits("start", (child) => child.kill("SIGINT"));
  assert.match(out, /waits for something that holds it/);
  assert.deepEqual({ err, code }, { err: "", code: 0 });
});

test("a command whose upgrade waits says so beside its answer, and goes on", async () => {
  const { out, err, code } = await whereUpgradeWaits("mend-moments", (_, letGo) => letGo());
  assert.match(err, /^The database cannot be brought up to date yet .* goes on by itself\.\n$/);
  assert.deepEqual(
    { out, code },
    { out: "No moment stands at a wrong hour. Nothing was changed.\n", code: 0 },
  );
});
