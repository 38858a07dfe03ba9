import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { utcAddress } from "@/lib/db/utc-address";
import { freePort } from "@/lib/ops/start/free-port";
import { copyAsStandby } from "./standby-copy";

const LIMIT_MS = 20_000;

/** A server that can be stopped and started again. */
export interface StoppableServer {
  /** Address of the product's database on it, as an account that owns it and is no superuser. */
  url: string;
  /** Address of the same as its superuser. */
  superUrl: string;
  /** The folder of its data; `postmaster.pid` in it tells its process. */
  folder: string;
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

export interface Standby extends StoppableServer {
  /** What comes from the primary is received and not replayed until `resume`. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  /** Makes it a primary of its own. */
  promote: () => Promise<void>;
  /** Waits until it has replayed all that the primary has written by now. */
  caughtUp: () => Promise<void>;
}

export interface PrimaryAndStandby {
  primary: StoppableServer;
  standby: Standby;
}

/** Runs work against a throw-away server and a streaming standby of it, on free ports of this machine. */
export async function withStandby<T>(work: (servers: PrimaryAndStandby) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(path.join(tmpdir(), "thawline-standby-"));
  // As root the servers run under another account, which must be able to enter.
  chmodSync(parent, 0o755);
  const password = "standby";
  const running: EmbeddedServer[] = [];
  const serve = async (name: string, port: number) => {
    const server = await startEmbedded({
      folder: path.join(parent, name, "postgres"),
      port,
      database: "thawline",
      password,
      throwAway: true,
    });
    running.push(server);
    return server;
  };
  try {
    const primaryFolder = path.join(parent, "primary", "postgres");
    const first = await serve("primary", await freePort());
    await ask(first.url, "CREATE ROLE plain LOGIN CREATEDB PASSWORD 'plain'");
    await ask(first.url, "ALTER DATABASE thawline OWNER TO plain");
    const standbyFolder = path.join(parent, "standby", "postgres");
    mkdirSync(path.dirname(standbyFolder));
    await copyAsStandby({ url: first.url, from: primaryFolder, to: standbyFolder });
    const second = await serve("standby", await freePort());
    const primary = stoppable(first, primaryFolder);
    const standby: Standby = {
      ...stoppable(second, standbyFolder),
      pause: async () => void (await ask(second.url, "SELECT pg_wal_replay_pause()")),
      resume: async () => void (await ask(second.url, "SELECT pg_wal_replay_resume()")),
      promote: async () => void (await ask(second.url, "SELECT pg_promote()")),
      caughtUp: () => caughtUp(first.url, second.url),
    };
    await standby.caughtUp();
    return await work({ primary, standby });
  } finally {
    for (const server of running.reverse()) await server.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}

function stoppable(server: EmbeddedServer, folder: string): StoppableServer {
  const plain = new URL(server.url);
  plain.username = "plain";
  plain.password = "plain";
  return { url: plain.href, superUrl: server.url, folder, stop: server.stop, start: server.revive };
}

/** What a standby answers with in place of a question that replaying cannot wait for, as that it is to replay again. */
const CANCELLED = "40001";

async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  const put = async () => (await client.query<Record<string, unknown>>(text, values)).rows;
  try {
    return await put().catch((problem: unknown) => {
      if (problem instanceof pg.DatabaseError && problem.code === CANCELLED) return put();
      throw problem;
    });
  } finally {
    await client.end();
  }
}

async function caughtUp(primaryUrl: string, standbyUrl: string): Promise<void> {
  // Something of our own to wait for: the end of the log may stand before a page that has a header and nothing in it.
  const [written] = await ask(primaryUrl, "SELECT pg_logical_emit_message(false, 'caught up', '') AS at");
  const limit = performance.now() + LIMIT_MS;
  while (performance.now() < limit) {
    const [replayed] = await ask(standbyUrl, "SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS all", [
      written?.at,
    ]);
    if (replayed?.all === true) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the standby did not catch up");
}
