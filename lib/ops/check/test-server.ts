import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "@/lib/db/embedded";
import { utcAddress } from "@/lib/db/utc-address";
import { freePort } from "@/lib/ops/start/free-port";

/** Four and a half hours ahead of universal time, so that a moment that is shifted falls on no full hour. */
const FAR_ZONE = "Asia/Kabul";

/** Linux keeps what stands in this folder in memory. */
const MEMORY_FOLDER = "/dev/shm";
/** What the databases of all tests need at once, many times over. */
const ROOM_BYTES = 2 * 1024 ** 3;

/** A folder for a throw-away server. Each database of a test is some thousand files, which a file system on disk may take half a second to make. */
function throwAwayFolder(inMemory: boolean): string {
  const room = inMemory && existsSync(MEMORY_FOLDER) ? statfsSync(MEMORY_FOLDER) : null;
  const fits = room !== null && room.bavail * room.bsize >= ROOM_BYTES;
  return mkdtempSync(path.join(fits ? MEMORY_FOLDER : tmpdir(), "thawline-test-"));
}

/** Runs work against a throw-away server: on disk, as people have theirs, or `inMemory` where there is room. */
export async function withTestServer<T>(
  work: (url: string) => Promise<T>,
  { inMemory = false }: { inMemory?: boolean } = {},
): Promise<T> {
  const parent = throwAwayFolder(inMemory);
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

/** Servers of tests, whose data nobody measures. */
export const IN_TESTS = { inMemory: true };

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
  }, IN_TESTS);
}
