import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { Registry } from "prom-client";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { ownTestDatabase } from "@/lib/db/test-database";
import { openQueue } from "@/lib/ops/jobs/queue";
import { tellJobs } from "./job-figures";

ownTestDatabase();

/** Figures by name and state: `thawline_jobs{state="failed"}`. */
async function scrape(registry: Registry): Promise<Record<string, number>> {
  const lines = (await registry.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line): [string, number] => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

const near = (value: number | undefined, seconds: number) =>
  assert.ok(value !== undefined && value >= seconds && value < seconds + 60, `${value} is not ${seconds}`);

describe("figures of jobs and letters", () => {
  let url = "";
  const told = () => {
    const registry = new Registry();
    tellJobs(registry, url);
    return registry;
  };

  test("before the first process of jobs there is no job, and nobody was heard of", async () => {
    const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const address = new URL(environment().databaseUrl ?? "");
    address.pathname = `/${row?.name}`;
    url = address.href;
    const figures = await scrape(told());
    assert.equal(figures['thawline_jobs{state="created"}'], 0);
    assert.equal(figures['thawline_letters{state="uncertain"}'], 0);
    assert.equal(figures.thawline_jobs_oldest_waiting_seconds, 0);
    assert.equal("thawline_jobs_heard_seconds" in figures, false);
  });

  test("jobs and letters are counted by state, and a scrape tells of its own moment", async () => {
    const queue = await openQueue(url, ["pdf"], () => undefined);
    await queue.end();
    const put = (state: string, due: string) =>
      db.$executeRawUnsafe(
        `INSERT INTO ${QUEUE_SCHEMA}.job (id, name, data, state, start_after)
         VALUES (gen_random_uuid(), 'pdf', '{}', $1::${QUEUE_SCHEMA}.job_state, now() + $2::interval)`,
        state,
        due,
      );
    await put("created", "-5 minutes");
    await put("retry", "1 hour");
    await put("failed", "-1 day");
    await put("completed", "-2 days");
    await put("completed", "-2 days");
    await db.mailDelivery.createMany({
      data: (["SENT", "SENT", "REFUSED", "UNCERTAIN"] as const).map((state) => ({
        ...{
          kind: "TEST" as const,
          about: randomUUID(),
          address: "a@example.org",
          messageId: randomUUID(),
          state,
        },
      })),
    });
    const id = randomUUID();
    await db.jobWorker.create({
      data: { id, place: "x, process 1", version: "1", heardAt: new Date(Date.now() - 600_000) },
    });
    const registry = told();
    const first = await scrape(registry);
    assert.deepEqual(
      ["created", "retry", "active", "completed", "failed"].map(
        (state) => first[`thawline_jobs{state="${state}"}`],
      ),
      [1, 1, 0, 2, 1],
    );
    assert.deepEqual(
      ["queued", "sending", "sent", "refused", "uncertain", "bounced", "dropped"].map(
        (state) => first[`thawline_letters{state="${state}"}`],
      ),
      [0, 0, 2, 1, 1, 0, 0],
    );
    near(first.thawline_jobs_heard_seconds, 600);
    near(first.thawline_jobs_oldest_waiting_seconds, 300);

    await db.jobWorker.update({ where: { id }, data: { heardAt: new Date() } });
    await db.$executeRawUnsafe(`DELETE FROM ${QUEUE_SCHEMA}.job WHERE state = 'created'`);
    await db.outboxEntry.create({
      data: { topic: "mail", payload: {}, createdAt: new Date(Date.now() - 120_000) },
    });
    const second = await scrape(registry);
    near(second.thawline_jobs_heard_seconds, 0);
    near(second.thawline_jobs_oldest_waiting_seconds, 120);
    assert.equal(second['thawline_jobs{state="created"}'], 0);
  });

  test("where letters take too long to count, jobs are told without them", async () => {
    const registry = told();
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE "MailDelivery" IN ACCESS EXCLUSIVE MODE`;
        const figures = await scrape(registry);
        assert.equal(figures['thawline_jobs{state="failed"}'], 1);
        assert.ok("thawline_jobs_heard_seconds" in figures);
        assert.ok(!('thawline_letters{state="sent"}' in figures));
      },
      { timeout: 20_000 },
    );
    assert.equal((await scrape(registry))['thawline_letters{state="sent"}'], 2);
  });

  test("while the database does not answer none is told, and none is 0", async () => {
    const registry = told();
    assert.ok("thawline_jobs_heard_seconds" in (await scrape(registry)));
    await db.$executeRaw`ALTER TABLE "JobWorker" RENAME TO "Hidden"`;
    assert.deepEqual(await scrape(registry), {});
    await db.$executeRaw`ALTER TABLE "Hidden" RENAME TO "JobWorker"`;
    assert.ok("thawline_jobs_heard_seconds" in (await scrape(registry)));
  });
});
