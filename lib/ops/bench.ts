import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { build, buildIsStale } from "./build";
import { freePort } from "./free-port";
import { generateClient } from "./generate-client";
import { startPageServer } from "./page-server";
import { ROOT } from "./root";
import { runCommand, say } from "./say";
import { withTestServer } from "./test-server";

/** npm run bench: engine, SQL, pages and scripts in one run on one machine. */
async function command(): Promise<number> {
  process.chdir(ROOT);
  await generateClient();
  const { benchEngine } = await import("./bench-engine");
  for (const line of await benchEngine()) say(line);
  await withTestServer(async (url) => {
    const { benchSql } = await import("./bench-sql");
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
  const { benchPages, loadBenchRelationships } = await import("./bench-pages");
  const { benchScripts } = await import("./bench-scripts");
  const { closeDatabase } = await import("./first-content");
  await loadBenchRelationships();
  await closeDatabase();
  if (buildIsStale()) await build(env);
  const server = await startPageServer(port, null, false, env);
  try {
    for (const line of await benchPages(address)) say(line);
    for (const line of await benchScripts(address)) say(line);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(command);
