import pg from "pg";
import { Gauge, type Registry } from "prom-client";
import { JOB_STATES } from "@/lib/data/jobs/job-names";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { utcAddress } from "@/lib/db/utc-address";

/** Whoever collects figures waits no longer for a database that is away. */
const LIMIT_MS = 2_000;

interface Figures {
  jobs: Record<string, number>;
  heardSeconds: number | null;
}

/** Adds how many jobs are in each state, and when one that runs them was last heard of; while the database is away neither is told. */
export function tellJobs(registry: Registry, url: string): void {
  const heard = new Gauge({
    name: "thawline_jobs_heard_seconds",
    help: "Time since a process that runs jobs was last heard of",
    registers: [registry],
  });
  const jobs: Gauge = new Gauge({
    name: "thawline_jobs",
    help: "Jobs by state",
    labelNames: ["state"],
    registers: [registry],
    collect: async () => {
      jobs.reset();
      heard.reset();
      const figures = await ask(url).catch(() => null);
      if (figures === null) return;
      for (const state of JOB_STATES) jobs.set({ state }, figures.jobs[state] ?? 0);
      if (figures.heardSeconds !== null) heard.set(figures.heardSeconds);
    },
  });
}

async function ask(url: string): Promise<Figures> {
  const client = new pg.Client({
    connectionString: utcAddress(url),
    ...{ connectionTimeoutMillis: LIMIT_MS, query_timeout: LIMIT_MS, application_name: "thawline figures" },
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows: workers } = await client.query<{ seconds: number | null }>(
      `SELECT extract(epoch FROM now() - max("heardAt"))::float8 AS seconds FROM "JobWorker"`,
    );
    const { rows: there } = await client.query<{ there: boolean }>(
      "SELECT to_regclass($1) IS NOT NULL AS there",
      [`${QUEUE_SCHEMA}.job`],
    );
    const { rows } = there[0]?.there
      ? await client.query<{ state: string; number: number }>(
          `SELECT state::text AS state, count(*)::int AS number FROM ${QUEUE_SCHEMA}.job GROUP BY 1`,
        )
      : { rows: [] };
    const counted = rows.map(({ state, number }): [string, number] => [state, number]);
    return { jobs: Object.fromEntries(counted), heardSeconds: workers[0]?.seconds ?? null };
  } finally {
    client.end().catch(() => undefined);
  }
}
