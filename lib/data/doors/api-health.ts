import { SILENT_MS } from "@/lib/data/jobs/job-workers";
import { db } from "@/lib/db/client";
import product from "@/package.json" with { type: "json" };

export interface Health {
  status: "ok";
  version: string;
  /** Silent: of no process that runs jobs was anything heard for a minute. Pages answer all the same. */
  jobs: { status: "ok" | "silent"; heardSeconds: number | null };
  database: { status: "ok"; version: string; migrations: number };
  /** Live versions; null: none is stored yet. */
  methodVersion: number | null;
  codebookVersion: number | null;
}

/** Asks the database one question; throws where it does not answer. */
export async function readHealth(): Promise<Health> {
  const [row] = await db.$queryRaw<
    {
      heard: number | null;
      server: string;
      migrations: number;
      method: number | null;
      codebook: number | null;
    }[]
  >`SELECT current_setting('server_version') AS server,
           (SELECT round(extract(epoch FROM now() - max("heardAt")))::int FROM "JobWorker") AS heard,
           (SELECT count(*)::int FROM "_prisma_migrations" WHERE finished_at IS NOT NULL) AS migrations,
           (SELECT max(version) FROM "MethodVersion") AS method,
           (SELECT max(version) FROM "CodebookVersion") AS codebook`;
  if (!row) throw new Error("the database gave no answer");
  return {
    status: "ok",
    version: product.version,
    jobs: {
      status: row.heard !== null && row.heard * 1000 < SILENT_MS ? "ok" : "silent",
      heardSeconds: row.heard,
    },
    database: { status: "ok", version: row.server, migrations: row.migrations },
    methodVersion: row.method,
    codebookVersion: row.codebook,
  };
}
