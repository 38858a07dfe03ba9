import { createServer } from "node:http";
import next from "next";
import { drawOn } from "@/lib/data/readings/certainty/draw";
import { tellKept } from "@/lib/data/site-state";
import { ConfigurationError, environment } from "@/lib/db/environment";
import { ROOT } from "./root";
import { dataVersion } from "./serve/data-version";
import { drawingThread } from "./serve/drawing-thread";
import { makeKeep } from "./serve/kept-answers";
import { makeMetrics, serveMetrics } from "./serve/metrics";
import { pageListener } from "./serve/page-listener";
import { hostOf } from "./serve/policy-of";

/** Answers of readers that are kept: some two thousand pages. */
const MOST_BYTES = 64 * 1024 * 1024;

const development = process.argv.includes("--dev");
const { port, host, databaseUrl, baseUrl, metricsPort } = environment();
if (databaseUrl === null) throw new ConfigurationError("The page server needs DATABASE_URL: use npm start.");

// Without the address that it listens on: the framework takes 127.0.0.1 for another host than its own localhost, and would ask this very server, over the
// network and for ever, for the page that tells of a problem.
const app = next({ dev: development, turbopack: development, dir: ROOT, port });
await app.prepare();
const framework = app.getRequestHandler();
const data = dataVersion(databaseUrl);
const drawing = drawingThread();
drawOn(drawing.draw);
const keep = makeKeep(MOST_BYTES);
tellKept(keep.size);
const metrics = metricsPort === null ? null : makeMetrics(keep);
const told = metrics && metricsPort !== null ? serveMetrics(metrics, metricsPort) : null;
const server = createServer(
  pageListener({
    framework: (request, response) => void framework(request, response),
    look: data.look,
    keep,
    siteHost: process.env.BASE_URL ? hostOf(new URL(baseUrl).host) : null,
    secure: baseUrl.startsWith("https:"),
    development,
    answered: metrics?.answered,
  }),
);
const upgrade = app.getUpgradeHandler();
server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  told?.close();
  told?.closeAllConnections();
  await closed;
  await Promise.all([app.close(), data.end(), drawing.end()]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
// The starter is gone, however it ended: nobody else would ever end this server.
process.on("disconnect", () => void end());

// Gone before we could hear of it.
if (process.send && !process.connected) await end();
else server.listen(port, host ?? undefined);
