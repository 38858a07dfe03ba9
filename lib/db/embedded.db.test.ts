import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import pg from "pg";
import { startEmbedded } from "./embedded";
import { utcAddress } from "./utc-address";

const LEFT_MS = 1_500;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test("a server that was killed starts again once what is left of it has ended", async () => {
  const parent = mkdtempSync(path.join(tmpdir(), "thawline-killed-"));
  chmodSync(parent, 0o755);
  const folder = path.join(parent, "postgres");
  const server = await startEmbedded({ folder, port: await freePort(), database: "killed", throwAway: true });
  try {
    const client = new pg.Client({ connectionString: utcAddress(server.url) });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const left = rows[0]?.pid ?? 0;
    // One that is at work does not see that its server is gone; one that is stopped stands for it.
    process.kill(left, "SIGSTOP");
    process.kill(Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
    let gone = false;
    setTimeout(() => {
      process.kill(left, "SIGKILL");
      gone = true;
    }, LEFT_MS);
    await server.revive();
    assert.ok(gone, "it does not run beside what is left");
    const again = new pg.Client({ connectionString: utcAddress(server.url) });
    await again.connect();
    assert.equal((await again.query<{ one: number }>("SELECT 1 AS one")).rows[0]?.one, 1);
    await again.end();
  } finally {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  }
});
