import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ConfigurationError } from "./environment";
import { postgresAccount } from "./postgres-account";
import { postgresBinaries } from "./postgres-binaries";
import { makeCluster, startCluster, stopCluster } from "./postgres-cluster";
import { utcAddress } from "./utc-address";

export interface EmbeddedServer {
  /** Address of the product's database on it. */
  url: string;
  stop: () => Promise<void>;
  /** Whether its first process still runs. */
  alive: () => boolean;
  /** Starts it again after it was killed; it recovers from its log. */
  revive: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; made on first use. */
  folder: string;
  port: number;
  database: string;
  /** Fixed password for a server that is shared; else one is made and kept beside the folder. */
  password?: string;
  /** A throw-away server need not survive a power cut, and is quicker for it. */
  throwAway?: boolean;
}

/** Starts PostgreSQL from npm's binaries, making the cluster and the database when missing. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const binaries = await postgresBinaries();
  if (!binaries)
    throw new ConfigurationError(
      `npm brought no PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server (14 or newer).`,
    );
  const parent = path.dirname(options.folder);
  makeFolder(parent);
  const account = postgresAccount([binaries.postgres, parent]);
  const cluster = { ...options, throwAway: options.throwAway ?? false, binaries, account };
  const password = options.password ?? keptPassword(options.folder);
  if (!existsSync(path.join(options.folder, "PG_VERSION"))) await makeCluster(cluster, password);
  // Left running by a killed start: its owner is gone, so it is ours to end.
  await stopCluster(cluster);
  await startCluster(cluster);
  const address = (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${options.port}/${database}`;
  await makeDatabase(address("postgres"), options.database);
  return {
    url: address(options.database),
    stop: () => stopCluster(cluster),
    alive: () => postmasterRuns(options.folder),
    revive: async () => {
      await stopCluster(cluster);
      await startCluster(cluster);
    },
  };
}

function postmasterRuns(folder: string): boolean {
  try {
    const [pid] = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return process.kill(Number(pid), 0);
  } catch (error) {
    // Another account's process may not be signalled, and runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ConfigurationError(
      `The data folder ${folder} cannot be written (${error instanceof Error ? error.message : error}): choose another with THAWLINE_DATA_DIR.`,
    );
  }
}

function keptPassword(folder: string): string {
  const file = `${folder}-password`;
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(18).toString("base64url"), { mode: 0o600 });
    } catch {
      throw new ConfigurationError(
        `The data folder ${path.dirname(folder)} cannot be written: give this account the right to, or choose another with THAWLINE_DATA_DIR.`,
      );
    }
  }
  return readFileSync(file, "utf8").trim();
}

async function makeDatabase(url: string, name: string) {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
