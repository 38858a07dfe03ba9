import path from "node:path";
import { startEmbedded } from "@/lib/db/embedded";
import type { Environment } from "@/lib/db/environment";
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
  return startEmbedded({
    folder: path.join(environment.dataDir, "postgres"),
    port: environment.databasePort,
    database: "thawline",
  });
}
