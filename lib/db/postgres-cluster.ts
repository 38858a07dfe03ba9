import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ConfigurationError } from "./environment";
import { asAccount, type PostgresAccount } from "./postgres-account";
import type { PostgresBinaries } from "./postgres-binaries";

/** A folder of PostgreSQL data and what is needed to run a server on it. */
export interface Cluster {
  folder: string;
  port: number;
  /** A throw-away server need not survive a power cut, and is quicker for it. */
  throwAway: boolean;
  binaries: PostgresBinaries;
  account: PostgresAccount | null;
}

/** Makes the folder and its superuser `postgres`. */
export async function makeCluster(cluster: Cluster, password: string) {
  const { folder, account, binaries } = cluster;
  // An initdb that was cut off leaves a folder without PG_VERSION or a half-filled one; nothing in it is data yet.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = path.join(tmpdir(), `thawline-${randomBytes(9).toString("hex")}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const place of [folder, passwordFile]) chownSync(place, account.uid, account.gid);
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    const made = await run(cluster, binaries.initdb, [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      ...locale,
      ...(cluster.throwAway ? ["--no-sync"] : []),
    ]);
    if (made.code !== 0) throw new Error(`PostgreSQL could not make its data folder: ${made.output.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the server in the background and waits until it answers. */
export async function startCluster(cluster: Cluster) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(cluster.throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).map(([key, value]) => `-c ${key}='${value}'`);
  const log = path.join(cluster.folder, "server.log");
  const started = await run(cluster, cluster.binaries.pg_ctl, [
    ...["start", "-w", "-t", "60", "-D", cluster.folder, "-l", log],
    ...["-o", `-p ${cluster.port} ${flags.join(" ")}`],
  ]);
  if (started.code === 0) return;
  const said = existsSync(log) ? readFileSync(log, "utf8").slice(-4_000) : started.output;
  if (/Address already in use|could not bind/i.test(said))
    throw new ConfigurationError(
      `Port ${cluster.port}, wanted for the database, is taken: set THAWLINE_DB_PORT to a free one, or end what uses it.`,
    );
  if (/incompatible with server|initialized by PostgreSQL version/i.test(said))
    throw new ConfigurationError(
      `The data folder ${cluster.folder} was made by another PostgreSQL version: restore a backup into a new folder (THAWLINE_DATA_DIR).`,
    );
  throw new ConfigurationError(
    `PostgreSQL did not start; its last words stand in ${log}: ${said.trim().split("\n").at(-1)}`,
  );
}

/** Ends whatever server runs on the folder, letting it write everything down first. */
export async function stopCluster(cluster: Cluster) {
  const { pg_ctl } = cluster.binaries;
  if ((await run(cluster, pg_ctl, ["status", "-D", cluster.folder])).code !== 0) return;
  await run(cluster, pg_ctl, ["stop", "-w", "-t", "30", "-m", "fast", "-D", cluster.folder]);
}

/** Runs one of the binaries in a session of its own, so that Ctrl-C reaches us and not the database. */
function run(
  cluster: Cluster,
  file: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  const [program, words, lent] = asAccount(cluster.account, file, args);
  const child = spawn(program, words, {
    detached: process.platform !== "win32",
    cwd: path.parse(cluster.folder).root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    ...lent,
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    // "exit", not "close": the server that pg_ctl leaves behind keeps the pipes open.
    child.on("exit", (code) => resolve({ code, output }));
  });
}
