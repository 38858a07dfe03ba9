import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/** So long processes of a server that was killed may take to end. They see within moments that it is gone, unless they are at work. */
const LEFT_OVER_MS = 60_000;
const LEFT_OVER_PAUSE_MS = 250;

/** Starts the server in the background and waits until it answers. */
export async function startCluster(cluster: Cluster) {
  const until = performance.now() + LEFT_OVER_MS;
  for (;;) {
    const said = await tryToStart(cluster);
    if (said === null) return;
    // PostgreSQL refuses to run beside what is left of a server that was killed.
    if (!/shared memory block .* still in use/i.test(said)) throw notStarted(cluster, said);
    if (performance.now() > until)
      throw new ConfigurationError(
        `Processes of a PostgreSQL that was killed still use the data folder ${cluster.folder}: end them, then start again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, LEFT_OVER_PAUSE_MS));
  }
}

/** null: it runs; else what it said. */
async function tryToStart(cluster: Cluster): Promise<string | null> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(cluster.throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).map(([key, value]) => `-c ${key}='${value}'`);
  const log = logOf(cluster);
  const before = existsSync(log) ? statSync(log).size : 0;
  const started = await run(cluster, cluster.binaries.pg_ctl, [
    ...["start", "-w", "-t", "60", "-D", cluster.folder, "-l", log],
    ...["-o", `-p ${cluster.port} ${flags.join(" ")}`],
  ]);
  if (started.code === 0) return null;
  return existsSync(log) ? readFileSync(log).subarray(before).toString().slice(-4_000) : started.output;
}

const logOf = ({ folder }: Cluster) => path.join(folder, "server.log");

function notStarted(cluster: Cluster, said: string): ConfigurationError {
  if (/Address already in use|could not bind/i.test(said))
    return new ConfigurationError(
      `Port ${cluster.port}, wanted for the database, is taken: set THAWLINE_DB_PORT to a free one, or end what uses it.`,
    );
  if (/incompatible with server|initialized by PostgreSQL version/i.test(said))
    return new ConfigurationError(
      `The data folder ${cluster.folder} was made by another PostgreSQL version: restore a backup into a new folder (THAWLINE_DATA_DIR).`,
    );
  return new ConfigurationError(
    `PostgreSQL did not start; its last words stand in ${logOf(cluster)}: ${said.trim().split("\n").at(-1)}`,
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
