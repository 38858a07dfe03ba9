import { createServer } from "node:http";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { type Serving, tellServing } from "@/lib/data/site-state";
import { ConfigurationError, environment } from "@/lib/db/environment";
import { faultCounts } from "@/lib/log/fault-counts";
import { logEvent, logFault } from "@/lib/log/log";
import product from "@/package.json" with { type: "json" };
import { ROOT } from "./root";
import { dataVersion } from "./serve/data-version";
import { frameworkHere } from "./serve/framework";
import { type FrameworkThread, frameworkThread } from "./serve/framework-thread";
import { tellJobs } from "./serve/job-figures";
import { makeKeep } from "./serve/kept-answers";
import { logConsole } from "./serve/log-console";
import { makeMetrics, serveMetrics } from "./serve/metrics";
import { noteAnswers } from "./serve/note-answers";
import { pageListener } from "./serve/page-listener";
import { partingOf } from "./serve/parting";
import { hostOf } from "./serve/policy-of";
import type { FrameworkSettings } from "./serve/prepared-framework";
import { type Replica, replica } from "./serve/replica";
import { replicaVersion } from "./serve/replica-version";
import { routePatterns } from "./serve/route-patterns";
import { routeTimes } from "./serve/route-times";
import { seenBy } from "./serve/shared-look";

/** A proxy that has something to send over a connection that it keeps has sent it by then. */
const PARTING_MS = 1_000;

/** Answers of readers that are kept: some two thousand pages. */
const MOST_BYTES = 64 * 1024 * 1024;

const development = process.argv.includes("--dev");
const { port, host, databaseUrl, readUrl, baseUrl, metricsPort, trustedProxies, logRequests } = environment();
if (databaseUrl === null) throw new ConfigurationError("The page server needs DATABASE_URL: use npm start.");

const keep = makeKeep(MOST_BYTES);
const times = routeTimes();
const since = new Date();
const settings: FrameworkSettings = {
  development,
  port,
  // The framework takes 127.0.0.1 for another host than localhost, which it calls itself, and would ask this very server, over the network and for ever, for the
  // page that tells of a problem.
  hostname: host === null || /^(127\.|\[?::1\]?$)/.test(host) ? undefined : host,
};
const servingNow = (most: number): Serving => ({
  since,
  kept: keep.size(),
  slowest: times.slowest(most),
  faults: development ? [] : faultCounts(),
});
const made = development ? await developing() : await frameworkThread(settings, servingNow, endAtFault);
if (!development) logConsole();
const data = dataVersion(databaseUrl);
const standby = readUrl === null ? undefined : replicaVersion(readUrl);
const source = standby && replica(standby, data.last);
const metrics = metricsPort === null ? null : makeMetrics(keep, made.busy);
if (metrics) tellJobs(metrics.registry, databaseUrl);
const told = metrics && metricsPort !== null ? serveMetrics(metrics, metricsPort) : null;
const server = createServer(
  pageListener({
    framework: made,
    look: data.look,
    keep,
    replica: source,
    siteHost: process.env.BASE_URL ? hostOf(new URL(baseUrl).host) : null,
    secure: baseUrl.startsWith("https:"),
    development,
    routeOf: routePatterns(path.join(ROOT, "app")),
    proxies: trustedProxies,
    answered: noteAnswers({ metrics, times, everyRequest: logRequests }),
  }),
);
const part = partingOf(server);
// Whoever took the port meanwhile has it.
server.once("error", endAtFault);
server.once("listening", () => server.off("error", endAtFault));
if (made.upgrade) server.on("upgrade", made.upgrade);

/** Nothing can be served any more. */
function endAtFault(problem: Error): void {
  logFault("server", problem);
  process.exit(1);
}

/** Whoever develops has the framework on this thread, where it compiles and reloads. */
async function developing(): Promise<FrameworkThread> {
  const { preparedFramework } = await import("./serve/prepared-framework");
  const { listener, upgrade, end } = await preparedFramework(settings);
  tellServing(async (most) => servingNow(most));
  return {
    ...frameworkHere(listener),
    upgrade,
    end,
    busy: () => performance.eventLoopUtilization().utilization,
  };
}

/** From the start on, since the database may go before anybody has read. */
async function meetReplica({ holds }: Replica): Promise<void> {
  const seen = await seenBy(data.look);
  if ("version" in seen && (await holds(seen.version))) return;
  logEvent("replica", {
    words:
      "What DATABASE_READ_URL names is behind, away or no standby of the database: it answers nobody until it holds the same.",
  });
}
if (source) meetReplica(source).catch(() => undefined);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  told?.close();
  told?.closeAllConnections();
  await part(PARTING_MS);
  await Promise.all([made.end(), data.end(), standby?.end()]);
  logEvent("stop");
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
// The starter is gone, however it ended: nobody else would ever end this server.
process.on("disconnect", () => void end());

// Gone before we could hear of it.
if (process.send && !process.connected) await end();
else
  server.listen(port, host ?? undefined, () =>
    logEvent("start", { version: product.version, node: process.version, port }),
  );
