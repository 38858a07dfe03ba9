import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/ops/root";
import { freePort } from "@/lib/ops/start/free-port";
import { pause, signal, until } from "./own-processes";

/** What a kill ends. */
export const TARGETS = ["page server", "starter", "database", "jobs", "all"] as const;
export type Target = (typeof TARGETS)[number];
/** One of these is chosen: a database comes back without a start, so that it is killed more often in the same time. */
export const CHOICES: readonly Target[] = [
  ...(["page server", "starter", "database", "all", "database", "database"] as const),
];

/** The product as `npm start` runs it, on ports and a data folder of its own. */
export interface Product {
  address: string;
  dataDir: string;
  /** Address of its database. */
  url: () => string;
  /** Begins a start and does not wait. */
  launch: () => void;
  /** Waits until the start under way is done. */
  ready: () => Promise<void>;
  /** Ends what there is of a target, the starter where there is none of it yet; gives what was hit. */
  kill: (target: Target) => string;
  /** After a kill: waits where it mends itself, else starts it again the ordinary way. */
  bringUp: () => Promise<void>;
  stop: () => Promise<void>;
  /** Ends everything of it at once. */
  destroy: () => void;
  pids: () => Record<"starter" | "server" | "jobs" | "database", number | null>;
  said: () => string;
}

/** The product did not come up by itself. */
export class FailedStart extends Error {}

/** Longer than the starter waits for its page server. */
const START_LIMIT_MS = 400_000;
const END_LIMIT_MS = 120_000;

/** Makes a product that is not started yet. `DATABASE_URL` among its settings: a server of the drill's in place of the one that comes along. */
export async function makeProduct(
  dataDir: string,
  settings: Record<string, string>,
  stopping: AbortSignal,
): Promise<Product> {
  const [port, databasePort] = [await freePort(), await freePort()];
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...{ DATABASE_URL: "", DATABASE_READ_URL: "", BASE_URL: "", THAWLINE_DEMO: "no", THAWLINE_BACKUPS: "no" },
    ...{ PORT: String(port), THAWLINE_HOST: "127.0.0.1", THAWLINE_METRICS_PORT: "" },
    ...{ THAWLINE_DATA_DIR: dataDir, THAWLINE_DB_PORT: String(databasePort) },
    ...settings,
  };
  let child: ChildProcess | null = null;
  let words = "";
  /** Of the last kill; a database of the drill's own has no number here. */
  let killedDatabase: number | null | undefined;
  const text = (file: string) => {
    try {
      return readFileSync(path.join(dataDir, file), "utf8");
    } catch {
      return "";
    }
  };
  const runs = () => child !== null && child.exitCode === null && child.signalCode === null;
  const pids = () => ({
    starter: runs() ? (child?.pid ?? null) : null,
    server: Number(/"serverPid":(\d+)/.exec(text("running.json"))?.[1] ?? 0) || null,
    jobs: Number(/"jobsPid":(\d+)/.exec(text("running.json"))?.[1] ?? 0) || null,
    database: Number(text("postgres/postmaster.pid").split("\n")[0]) || null,
  });
  const launch = () => {
    stopping.throwIfAborted();
    words = "";
    const begun = spawn(process.execPath, ["--import", "tsx", "lib/ops/start.ts"], {
      cwd: ROOT,
      env: { ...process.env, ...env, NODE_ENV: "production" as const },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [begun.stdout, begun.stderr])
      stream.on("data", (part: Buffer) => {
        words += part.toString();
      });
    child = begun;
  };
  const ready = async () => {
    const done = await until(() => !runs() || words.includes("Thawline is ready"), START_LIMIT_MS);
    if (!done || !words.includes("Thawline is ready"))
      throw new FailedStart(words.trim() || "it said nothing");
  };
  const healthy = async () => {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    return answer?.status === 200;
  };
  const destroy = () => {
    const { starter, server, jobs, database } = pids();
    for (const pid of [starter, server, jobs, database]) {
      signal(pid, "SIGCONT");
      signal(pid, "SIGKILL");
    }
  };
  const kill = (target: Target) => {
    const { starter, server, jobs, database } = pids();
    const of = {
      starter: { starter },
      jobs: { jobs },
      "page server": { server },
      database: { database },
      all: { starter, server, jobs, database },
    };
    killedDatabase = (target === "database" || target === "all") && database ? database : undefined;
    const hit = Object.entries(of[target]).filter(([, pid]) => signal(pid, "SIGKILL"));
    if (hit.length === 0 && signal(starter, "SIGKILL")) return "starter";
    return target === "all" ? hit.map(([name]) => name).join(" + ") : target;
  };
  /** Well, and on another database than the one that was killed, whose last processes may still answer. */
  const well = async () =>
    words.includes("Thawline is ready") && pids().database !== killedDatabase && (await healthy());
  const bringUp = async () => {
    await pause(300);
    await until(async () => !runs() || (await well()), END_LIMIT_MS);
    if (!runs()) {
      launch();
      return await ready();
    }
    if (!(await well())) throw new FailedStart(`it runs and is not well: ${words.trim()}`);
  };
  const stop = async () => {
    if (!runs()) return;
    child?.kill("SIGTERM");
    if (!(await until(() => !runs(), END_LIMIT_MS))) destroy();
  };
  const url = () =>
    env.DATABASE_URL ||
    `postgresql://postgres:${text("postgres-password").trim()}@127.0.0.1:${databasePort}/thawline`;
  return { address, dataDir, url, launch, ready, kill, bringUp, stop, destroy, pids, said: () => words };
}

/** Ends a product and takes its folder away. */
export async function removeProduct(product: Product): Promise<void> {
  product.destroy();
  await pause(200);
  rmSync(product.dataDir, { recursive: true, force: true, maxRetries: 5 });
}
