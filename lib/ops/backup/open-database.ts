import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Environment, environment } from "@/lib/db/environment";
import { migrate } from "@/lib/db/migrate";
import { utcAddress } from "@/lib/db/utc-address";
import { generateClient } from "@/lib/ops/generate-client";
import { ROOT } from "@/lib/ops/root";
import { sayBeside } from "@/lib/ops/say";
import { databaseServer } from "@/lib/ops/start/database-server";
import { takeInstanceLock } from "@/lib/ops/start/instance-lock";

/** Runs a command's work on the product's database, whether or not the product runs at the moment. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  process.chdir(ROOT);
  await generateClient();
  const settings = environment();
  const running = settings.databaseUrl ? null : await runningUrl(settings);
  if (running) return work(running);
  const lock = settings.databaseUrl ? null : await takeInstanceLock(settings.dataDir, "a command");
  try {
    const server = await databaseServer(settings);
    try {
      await migrate(server.url, { told: sayBeside });
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    lock?.release();
  }
}

/** Address of the embedded server where one runs on the data folder and answers. */
async function runningUrl({ dataDir }: Environment): Promise<string | null> {
  const folder = path.join(dataDir, "postgres");
  const [pidFile, passwordFile] = [path.join(folder, "postmaster.pid"), `${folder}-password`];
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return null;
  const port = readFileSync(pidFile, "utf8").split("\n")[3];
  const url = `postgresql://postgres:${readFileSync(passwordFile, "utf8").trim()}@127.0.0.1:${port}/thawline`;
  const client = new pg.Client({ connectionString: utcAddress(url), connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
