import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "@/lib/db/embedded";
import { utcAddress } from "@/lib/db/utc-address";
import { freePort } from "@/lib/ops/start/free-port";

/** Four and a half hours ahead of universal time, so that a moment that is shifted falls on no full hour. */
const FAR_ZONE = "Asia/Kabul";

/** Runs work against a throw-away server. */
export async function withTestServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(path.join(tmpdir(), "thawline-test-"));
  // As root the server runs under another account, which must be able to enter.
  chmodSync(parent, 0o755);
  const server = await startEmbedded({
    folder: path.join(parent, "postgres"),
    port: await freePort(),
    database: "thawline",
    throwAway: true,
  });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}

/**
 * The same, as a ministry's server would be given to us: by its address alone, and with an account
 * that may make databases but is no superuser. It also lives in another time zone, which no test may notice.
 */
export function withPlainAccount<T>(work: (url: string) => Promise<T>): Promise<T> {
  return withTestServer(async (url) => {
    const client = new pg.Client({ connectionString: utcAddress(url) });
    await client.connect();
    await client.query("CREATE ROLE plain LOGIN CREATEDB PASSWORD 'plain'");
    await client.query("CREATE DATABASE plain OWNER plain");
    for (const whose of ["ROLE", "DATABASE"])
      await client.query(`ALTER ${whose} plain SET timezone = '${FAR_ZONE}'`);
    await client.end();
    const plain = new URL(url);
    plain.username = "plain";
    plain.password = "plain";
    plain.pathname = "/plain";
    return work(plain.href);
  });
}
