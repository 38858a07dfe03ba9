import { type Environment, environment } from "@/lib/db/environment";
import { migrate } from "@/lib/db/migrate";
import { build, buildIsStale } from "@/lib/ops/start/build";
import { databaseServer } from "@/lib/ops/start/database-server";
import { takeInstanceLock } from "@/lib/ops/start/instance-lock";
import { onceOrphaned } from "@/lib/ops/start/orphan";
import { type PageServer, requireFreePort, startPageServer } from "@/lib/ops/start/page-server";
import { generateClient } from "./generate-client";
import { ROOT } from "./root";
import { runCommand, say } from "./say";

/** What to undo, last first. */
type Ending = () => Promise<void> | void;

const dev = process.argv.includes("--dev");

/** Aborted at the first Ctrl-C or SIGTERM; between two steps we look whether it was. */
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
onceOrphaned(() => stopping.abort());

async function startUp(settings: Environment, endings: Ending[]): Promise<PageServer> {
  const { signal } = stopping;
  const lock = await takeInstanceLock(settings.dataDir, settings.baseUrl);
  endings.push(lock.release);
  await requireFreePort(settings.port, settings.host);
  if (settings.metricsPort !== null)
    await requireFreePort(settings.metricsPort, "127.0.0.1", "THAWLINE_METRICS_PORT");
  await generateClient();
  signal.throwIfAborted();
  const database = await databaseServer(settings);
  endings.push(database.stop);
  const env = {
    DATABASE_URL: database.url,
    THAWLINE_DATA_DIR: settings.dataDir,
  };
  Object.assign(process.env, env);
  signal.throwIfAborted();
  await migrate(database.url, { told: say, signal });
  // Loaded only now: they need the client that was generated above.
  const { requireUniversalTime } = await import("@/lib/ops/start/universal-time");
  const shifted = await requireUniversalTime(database.url);
  const content = await import("@/lib/ops/start/first-content");
  endings.push(content.closeDatabase);
  const loaded = await content.loadFirstContent(settings.demo, settings.baseUrl);
  if (loaded > 0) say(`Loaded ${loaded} demonstration relationships.`);
  signal.throwIfAborted();
  if (!dev && buildIsStale()) {
    say("Building the pages; this takes about half a minute …");
    await build(env, signal);
  }
  signal.throwIfAborted();
  const note = (serverPid: number) => lock.note({ serverPid });
  const server = await startPageServer(settings.port, settings.host, dev, env, note, signal);
  endings.push(server.stop);
  if (settings.jobs) {
    const { keepJobsRunning } = await import("@/lib/ops/start/jobs-process");
    endings.push(keepJobsRunning(dev, env, (jobsPid) => lock.note({ jobsPid }), say).stop);
  }
  if (settings.backups && !dev) {
    const { keepBackups } = await import("@/lib/ops/backup/own-backups");
    const { dataDir, backupDir: folder } = settings;
    endings.push(keepBackups({ url: database.url, dataDir, folder }, say));
  }
  say(`Thawline is ready at ${settings.baseUrl}`);
  for (const line of shifted) say(line);
  if (settings.baseUrl.startsWith("https:") && settings.trustedProxies === null)
    say("All visitors share one limit on signing in: name the proxy in front in THAWLINE_TRUSTED_PROXIES.");
  const setup = await content.setupAddress(settings.baseUrl);
  if (setup) say(`No administrator yet. Become the first one here (works once): ${setup}`);
  return server;
}

async function command(): Promise<number> {
  process.chdir(ROOT);
  const endings: Ending[] = [];
  let ending: string | null = null;
  const asked = new Promise<null>((resolve) =>
    stopping.signal.addEventListener("abort", () => resolve(null)),
  );
  try {
    const server = await startUp(environment(), endings);
    ending = await Promise.race([asked, server.ended]);
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    for (const undo of endings.reverse()) await undo();
  }
  if (stopping.signal.aborted) return 0;
  process.stderr.write(`The page server ended by itself (${ending}); its last words, if any, stand above.\n`);
  return 1;
}

await runCommand(command);
