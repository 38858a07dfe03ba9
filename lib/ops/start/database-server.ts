import path from "node:path";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import type { Environment } from "@/lib/db/environment";
import { say } from "@/lib/ops/say";
import { reachDatabase } from "./reach-database";

export interface DatabaseServer {
  url: string;
  stop: () => Promise<void>;
}

/** The server that DATABASE_URL names, or the embedded one in the data folder. */
export async function databaseServer(environment: Environment): Promise<DatabaseServer> {
  if (environment.databaseUrl) {
    await reachDatabase(environment.databaseUrl);
    return { url: environment.databaseUrl, stop: async () => undefined };
  }
  const server = await startEmbedded({
    folder: path.join(environment.dataDir, "postgres"),
    port: environment.databasePort,
    database: "thawline",
  });
  const unwatch = keepRunning(server);
  const stop = async () => {
    await unwatch();
    await server.stop();
  };
  return { url: server.url, stop };
}

const LOOK_MS = 1_000;

/** Starts a killed server again; until then pages say that the database is away. Returns how to end the watch. */
function keepRunning(server: EmbeddedServer): () => Promise<void> {
  let reviving: Promise<void> = Promise.resolve();
  let busy = false;
  const watch = setInterval(() => {
    if (busy || server.alive()) return;
    busy = true;
    say("PostgreSQL ended by itself; starting it again …");
    reviving = server
      .revive()
      .then(() => say("PostgreSQL runs again."))
      .catch((error: unknown) =>
        say(`PostgreSQL did not start: ${error instanceof Error ? error.message : error}`),
      )
      .finally(() => {
        busy = false;
      });
  }, LOOK_MS);
  watch.unref();
  return async () => {
    clearInterval(watch);
    await reviving;
  };
}
