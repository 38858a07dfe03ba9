import pg from "pg";
import { Gauge, type Registry } from "prom-client";
import { JOB_STATES } from "@/lib/data/jobs/job-names";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { utcAddress } from "@/lib/db/utc-address";

/** Whoever collects figures waits no longer for a database that is away. */
const LIMIT_MS = 2_000;

interface Figures {
  /** By state, as the queue and the delivery log call it. */
  jobs: Record<string, number>;
  /** null: counting them took too long. */
  letters: Record<string, number> | null;
  /** How long the oldest job that is due has waited; 0: none waits. */
  waitedSeconds: number;
  /** null: of no process was anything heard for a day. */
  heardSeconds: number | null;
}

/**
 * Adds what whoever watches the jobs wants to know. All are asked for at once and once a scrape; while the database is away none of them is told, for a 0 would say
 * that all is well.
 */
export function tellJobs(registry: Registry, url: string): void {
  let asked: Promise<Figures | null> | null = null;
  const now = () => {
    asked ??= ask(url)
      .catch(() => null)
      .finally(() => {
        asked = null;
      });
    return asked;
  };
  const byState = (name: string, help: string, read: (figures: Figures) => Record<string, number> | null) => {
    const gauge: Gauge = new Gauge({
      ...{ name, help, labelNames: ["state"], registers: [registry] },
      collect: async () => {
        const figures = await now();
        gauge.reset();
        for (const [state, number] of Object.entries((figures && read(figures)) ?? {}))
          gauge.set({ state }, number);
      },
    });
  };
  const seconds = (name: string, help: string, read: (figures: Figures) => number | null) => {
    const gauge: Gauge = new Gauge({
      ...{ name, help, registers: [registry] },
      collect: async () => {
        const figures = await now();
        const told = figures && read(figures);
        // One without a label would be 0 after a reset.
        if (told === null) gauge.remove();
        else gauge.set(told);
      },
    });
  };
  byState("thawline_jobs", "Jobs of the last 90 days by state", ({ jobs }) => jobs);
  byState("thawline_letters", "Letters by state", ({ letters }) => letters);
  seconds(
    "thawline_jobs_oldest_waiting_seconds",
    "Time that the oldest job which is due has waited; 0 where none waits",
    ({ waitedSeconds }) => waitedSeconds,
  );
  seconds(
    "thawline_jobs_heard_seconds",
    "Time since a process that runs jobs was last heard of",
    ({ heardSeconds }) => heardSeconds,
  );
}

async function ask(url: string): Promise<Figures> {
  const client = new pg.Client({
    connectionString: utcAddress(url),
    ...{ connectionTimeoutMillis: LIMIT_MS, query_timeout: LIMIT_MS, application_name: "thawline figures" },
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const [own] = (
      await client.query<{ heard: number | null; outbox: number | null; queue: boolean }>(
        `SELECT (SELECT extract(epoch FROM now() - max("heardAt"))::float8 FROM "JobWorker") AS heard,
                (SELECT extract(epoch FROM now() - min("createdAt"))::float8 FROM "OutboxEntry" WHERE "queuedAt" IS NULL) AS outbox,
                to_regclass($1) IS NOT NULL AS queue`,
        [`${QUEUE_SCHEMA}.job`],
      )
    ).rows;
    const { rows: jobs } = own?.queue
      ? await client.query<{ state: string; number: number; waited: number | null }>(
          `SELECT state::text AS state, count(*)::int AS number,
                  extract(epoch FROM now() - min(start_after) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now()))::float8 AS waited
           FROM ${QUEUE_SCHEMA}.job GROUP BY 1`,
        )
      : { rows: [] };
    // Last, since they are the most: where counting them takes too long, the others are told without them.
    const letters = await countLetters(client).catch(() => null);
    return {
      jobs: Object.fromEntries(
        JOB_STATES.map((state) => [state, jobs.find((row) => row.state === state)?.number ?? 0]),
      ),
      letters,
      waitedSeconds: Math.max(own?.outbox ?? 0, ...jobs.map(({ waited }) => waited ?? 0)),
      heardSeconds: own?.heard ?? null,
    };
  } finally {
    client.end().catch(() => undefined);
  }
}

/** By state, each of them; one pass over an index, whatever the database thinks of how they are spread. */
async function countLetters(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ state: string; number: number }>(
    `SELECT lower(s::text) AS state, coalesce(number, 0) AS number FROM unnest(enum_range(NULL::"MailState")) AS s
     LEFT JOIN (SELECT "state", count(*)::int AS number FROM "MailDelivery" GROUP BY 1) m ON m."state" = s`,
  );
  return Object.fromEntries(rows.map(({ state, number }) => [state, number]));
}
