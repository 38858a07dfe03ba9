import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { countJobs, listJobs } from "./job-list";
import { askForDraft, rerunJob } from "./job-rerun";
import { readJobsNow } from "./job-workers";

ownTestDatabase();

describe("jobs as administrators see them", () => {
  let admin: Person;
  const list = (state: Parameters<typeof listJobs>[1]["state"] = null, page = 1) =>
    listJobs(admin, { page, state });

  before(async () => {
    admin = await makePerson("ADMIN");
    const sides = {
      sideAName: "A",
      sideAAdjective: "A",
      sideACode: "AAA",
      sideBName: "B",
      sideBAdjective: "B",
    };
    const days = { trackedFrom: new Date("2025-01-01"), codedThrough: new Date("2025-12-10") };
    await db.relationship.create({
      data: { slug: "a-b", name: "A and B", ...sides, sideBCode: "BBB", ...days },
    });
  });

  test("before the first process of jobs there is none, and a warning", async () => {
    assert.deepEqual((await list()).rows, []);
    assert.equal((await countJobs(admin)).failed, 0);
    const now = await readJobsNow(admin, new Date("2025-12-09T10:00:00Z"));
    assert.match(now.warning ?? "", /^Nothing was heard of a process that runs jobs for a day/);
    assert.deepEqual([now.next.week, now.next.at.toISOString()], ["2025-W50", "2025-12-15T01:00:00.000Z"]);
    await assert.rejects(rerunJob(admin, randomUUID()), NotFound);
  });

  test("a worker that was heard of takes the warning away, one that is silent brings it back", async () => {
    const at = new Date("2025-12-09T10:00:00Z");
    await db.jobWorker.create({
      data: { id: randomUUID(), place: "x, process 1", version: "1", heardAt: at },
    });
    const soon = await readJobsNow(admin, new Date(at.getTime() + 30_000));
    assert.deepEqual([soon.warning, soon.workers.length], [null, 1]);
    const late = await readJobsNow(admin, new Date(at.getTime() + 61_000));
    assert.match(late.warning ?? "", /since 10:00 UTC on 2025-12-09/);
  });

  test("jobs tell what they are of, how often they were tried and what came of them, page by page", async () => {
    await makeQueue();
    const payload = { relationship: "a-b", week: "2025-W49" };
    await put("failed", { payload, output: { message: "the disk is full" }, retries: 12 });
    await put("completed", { payload, output: { note: "It stays." }, retries: 0 });
    const lost = { value: { message: "job failed by timeout in active state" } };
    await put("retry", { payload: {}, output: lost, retries: 1 });
    const { rows, total } = await list();
    assert.equal(total, 3);
    const told = rows.map(({ what, of, state, tries, note }) => [what, of, state, tries, note]);
    assert.deepEqual(told[0], [
      ...["Draft of a week", "", "retry", 2],
      "The process that did it ended, or was not heard of for half a minute.",
    ]);
    assert.ok(
      told.some((row) => row.join() === "Draft of a week,A and B, 2025-W49,failed,13,the disk is full"),
    );
    assert.ok(told.some((row) => row.join() === "Draft of a week,A and B, 2025-W49,completed,1,It stays."));
    assert.deepEqual((await list("failed")).rows.length, 1);
    assert.deepEqual((await list("failed", 2)).rows.length, 0);
    assert.deepEqual(await countJobs(admin), { created: 0, retry: 1, active: 0, completed: 1, failed: 1 });
  });

  test("what failed is run again, once more, with its audit row; what is done is not", async () => {
    const [failed] = (await list("failed")).rows;
    const [done] = (await list("completed")).rows;
    assert.ok(failed && done);
    assert.ok((await rerunJob(admin, failed.id)).ok);
    const [row] = await db.$queryRaw<{ state: string; limit: number; due: boolean }[]>`
      SELECT state::text, retry_limit AS limit, start_after <= now() AS due FROM thawline_jobs.job WHERE id = ${failed.id}::uuid`;
    assert.deepEqual(row, { state: "retry", limit: 13, due: true });
    const audit = await db.auditEvent.findMany({ where: { action: "job.rerun" } });
    assert.deepEqual(
      audit.map(({ subjectId, actorId }) => [subjectId, actorId]),
      [[failed.id, admin.id]],
    );
    const refusal = await rerunJob(admin, done.id);
    assert.equal(refusal.ok, false);
    assert.equal(await db.auditEvent.count({ where: { action: "job.rerun" } }), 1);
  });

  test("a draft is asked for of a week that is coded, and of no other", async () => {
    const refusedAt = async (input: unknown) => {
      const asked = await askForDraft(admin, input);
      return asked.ok ? "" : asked.problems.map(({ field, message }) => `${field}: ${message}`).join("; ");
    };
    assert.equal(await refusedAt({ relationship: "a-b", week: " 2025-w49" }), "");
    assert.match(
      await refusedAt({ relationship: "a-b", week: "2025-W50" }),
      /^week: the Sunday of this week is after/,
    );
    assert.match(
      await refusedAt({ relationship: "a-b", week: "2025-W60" }),
      /^week: the relationship has no such/,
    );
    assert.match(await refusedAt({ relationship: "a-b", week: "49" }), /^week: write the week as/);
    await assert.rejects(askForDraft(admin, { relationship: "none", week: "2025-W49" }), NotFound);
    const entries = await db.outboxEntry.findMany({ where: { topic: "week" } });
    assert.deepEqual(
      entries.map(({ payload }) => payload),
      [{ relationship: "a-b", week: "2025-W49" }],
    );
    assert.equal(await db.auditEvent.count({ where: { action: "week.ask-draft" } }), 1);
  });
});

/** The columns of the library’s table that pages read; lib/ops/jobs tries them against the library itself. */
async function makeQueue(): Promise<void> {
  await db.$executeRaw`CREATE SCHEMA thawline_jobs`;
  await db.$executeRaw`CREATE TYPE thawline_jobs.job_state AS ENUM ('created', 'retry', 'active', 'completed', 'cancelled', 'failed')`;
  await db.$executeRaw`
    CREATE TABLE thawline_jobs.job (
      id uuid, name text, data jsonb, state thawline_jobs.job_state, retry_limit int, retry_count int, output jsonb,
      start_after timestamptz, started_on timestamptz, created_on timestamptz, completed_on timestamptz)`;
}

async function put(
  state: string,
  { payload, output, retries }: { payload: object; output: object; retries: number },
): Promise<void> {
  const data = { entry: randomUUID(), topic: "week", payload };
  await db.$executeRaw`
    INSERT INTO thawline_jobs.job VALUES (gen_random_uuid(), 'week-draft', ${JSON.stringify(data)}::jsonb,
      ${state}::thawline_jobs.job_state, 12, ${retries}, ${JSON.stringify(output)}::jsonb, now() + interval '1 hour', now(), now(), now())`;
}
