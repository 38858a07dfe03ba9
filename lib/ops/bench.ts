import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { withTestServer } from "@/lib/ops/check/test-server";
import { build, buildIsStale } from "@/lib/ops/start/build";
import { freePort } from "@/lib/ops/start/free-port";
import { startPageServer } from "@/lib/ops/start/page-server";
import { generateClient } from "./generate-client";
import { ROOT } from "./root";
import { runCommand, say } from "./say";

/** npm run bench: engine, compute from files, generations, draws, scenarios, turning points, SQL, pages and scripts in one run on one machine. */
async function command(): Promise<number> {
  process.chdir(ROOT);
  await generateClient();
  const { benchEngine } = await import("@/lib/ops/bench/bench-engine");
  for (const line of await benchEngine()) say(line);
  const { benchCompute } = await import("@/lib/ops/bench/bench-compute");
  for (const line of await benchCompute()) say(line);
  const { benchGenerations } = await import("@/lib/ops/bench/bench-generations");
  for (const line of benchGenerations()) say(line);
  const { benchDraws } = await import("@/lib/ops/bench/bench-draws");
  for (const line of await benchDraws()) say(line);
  const { benchBands } = await import("@/lib/ops/bench/bench-bands");
  for (const line of benchBands()) say(line);
  const { benchScenario } = await import("@/lib/ops/bench/bench-scenario");
  for (const line of benchScenario()) say(line);
  const { benchTurns } = await import("@/lib/ops/bench/bench-turns");
  for (const line of benchTurns()) say(line);
  const { benchKept } = await import("@/lib/ops/bench/bench-kept");
  for (const line of await benchKept()) say(line);
  await withTestServer(async (url) => {
    const { benchSql } = await import("@/lib/ops/bench/bench-sql");
    for (const line of await benchSql(url)) say(line);
    await benchServed(url);
  });
  return 0;
}

async function benchServed(url: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-bench-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = { DATABASE_URL: url, BASE_URL: address, THAWLINE_DATA_DIR: folder };
  Object.assign(process.env, env);
  await migrate(url);
  const { benchPages, loadBenchRelationships } = await import("@/lib/ops/bench/bench-pages");
  const { benchScripts } = await import("@/lib/ops/bench/bench-scripts");
  const { closeDatabase } = await import("@/lib/ops/start/first-content");
  const { benchImport } = await import("@/lib/ops/bench/bench-import");
  for (const line of await benchImport(url)) say(line);
  await loadBenchRelationships();
  if (buildIsStale()) await build(env);
  const server = await startPageServer(port, null, false, env, () => undefined);
  try {
    for (const line of await benchPages(address)) say(line);
    for (const line of await benchScripts(address)) say(line);
  } finally {
    await server.stop();
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(command);
