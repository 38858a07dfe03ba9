import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { ownTestDatabase } from "@/lib/db/test-database";
import type { Make } from "./handlers";
import { BEAT_MS, openQueue, type Queue } from "./queue";
import { runNext } from "./run-job";
import { takeBackLost, takeUp } from "./take-up";

ownTestDatabase();

/** What the makers of this test have made, and what they do next. */
const made: string[] = [];
let next: Make<unknown> = async () => "";
const one: Make<unknown> = async (payload, attempt) => {
  made.push(`one ${JSON.stringify(payload)} ${attempt.number}`);
  return next(payload, attempt);
};
const makers = new Map([["one", one], ["two", async () => "nothing was needed"] as const] as [
  string,
  Make<unknown>,
][]);
const payload = { parse: (value: unknown) => value } as never;
const topics = { thing: { payload, makers: Object.fromEntries(makers) } };

describe("outbox and queue", () => {
  const faults: unknown[] = [];
  const never = new AbortController().signal;
  let [queue, other]: Queue[] = [];
  let url = "";

  before(async () => {
    const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const address = new URL(environment().databaseUrl ?? "");
    address.pathname = `/${row?.name}`;
    url = address.href;
    // Both at once, as two servers do after an upgrade.
    [queue, other] = await Promise.all(
      [0, 1].map(() => openQueue(url, makers.keys(), (at) => faults.push(at))),
    );
  });
  after(async () => {
    await Promise.all([queue?.end(), other?.end()]);
    assert.deepEqual(faults, []);
  });
  const at = () => {
    assert.ok(queue && other);
    return { queue, other };
  };

  const ask = (name: string, topic = "thing") =>
    db.outboxEntry.create({ data: { topic, payload: { name } } });
  const jobs = (entry: string) =>
    db.$queryRawUnsafe<{ name: string; state: string; tries: number; output: unknown }[]>(
      `SELECT name, state::text, retry_count AS tries, output FROM ${QUEUE_SCHEMA}.job WHERE data->>'entry' = $1 ORDER BY 1`,
      entry,
    );

  test("entries are taken up once by whoever comes first, one job for each maker", async () => {
    const { queue, other } = at();
    const entries = await Promise.all(Array.from({ length: 120 }, (_, n) => ask(String(n))));
    const strange = await ask("later", "of a later release");
    const taken = await Promise.all([queue, other, queue, other].map((each) => takeUp(each, topics)));
    taken.push(await takeUp(queue, topics), await takeUp(other, topics), await takeUp(queue, topics));
    assert.equal(
      taken.reduce((sum, count) => sum + count, 0),
      120,
    );
    for (const { id } of entries)
      assert.deepEqual(
        (await jobs(id)).map(({ name }) => name),
        ["one", "two"],
      );
    assert.deepEqual(await jobs(strange.id), []);
    assert.equal((await db.outboxEntry.findUniqueOrThrow({ where: { id: strange.id } })).queuedAt, null);
    await db.$executeRawUnsafe(`DELETE FROM ${QUEUE_SCHEMA}.job`);
    await db.outboxEntry.deleteMany();
  });

  test("a crash between taking up and the end of its transaction leaves neither; the next takes up once", async () => {
    const { queue } = at();
    const { id } = await ask("cut off");
    const broken = { ...topics, thing: { payload, makers: { one, "no such queue": one } } };
    // The second name has no queue: the library refuses silently, so the crash is made by hand.
    const send = queue.boss.send.bind(queue.boss);
    let sent = 0;
    const crashing = Object.create(queue.boss, {
      send: {
        value: (...args: Parameters<typeof send>) => {
          if (++sent > 1) throw new Error("the process is gone");
          return send(...args);
        },
      },
    });
    await assert.rejects(takeUp({ ...queue, boss: crashing }, broken), /the process is gone/);
    assert.deepEqual(await jobs(id), []);
    assert.equal(await takeUp(queue, topics), 1);
    assert.deepEqual(
      (await jobs(id)).map(({ name }) => name),
      ["one", "two"],
    );
  });

  test("a job is done once; its entry is done with the last of its jobs", async () => {
    const { queue, other } = at();
    const entry = await db.outboxEntry.findFirstOrThrow({ where: { queuedAt: { not: null } } });
    const done = async () => (await db.outboxEntry.findUniqueOrThrow({ where: { id: entry.id } })).doneAt;
    const ran = await Promise.all([queue, other].map((each) => runNext(each, "one", never, makers)));
    assert.deepEqual(ran.sort(), [false, true]);
    assert.deepEqual(made.splice(0), ['one {"name":"cut off"} 1']);
    assert.equal(await done(), null);
    assert.equal(await runNext(queue, "two", never, makers), true);
    assert.ok(await done());
    const [, two] = await jobs(entry.id);
    assert.deepEqual(two, {
      name: "two",
      state: "completed",
      tries: 0,
      output: { note: "nothing was needed" },
    });
    assert.equal(await runNext(queue, "one", never, makers), false);
  });

  test("what fails says why and is tried again, later each time", async () => {
    const { queue } = at();
    const { id } = await ask("fails");
    await takeUp(queue, topics);
    next = async () => {
      throw new Error("the disk is full");
    };
    assert.equal(await runNext(queue, "one", never, makers), true);
    const [job] = await jobs(id);
    assert.equal(job?.state, "retry");
    assert.deepEqual(job.output, { message: "the disk is full" });
    next = async () => "";
    assert.equal(await runNext(queue, "one", never, makers), false, "not at once");
    await db.$executeRawUnsafe(`UPDATE ${QUEUE_SCHEMA}.job SET start_after = now() WHERE state = 'retry'`);
    assert.equal(await runNext(queue, "one", never, makers), true);
    assert.deepEqual(made.splice(0), ['one {"name":"fails"} 1', 'one {"name":"fails"} 2']);
  });

  test("a job that takes longer than a lease keeps it; one whose worker is gone is given to another", async () => {
    const { queue, other } = at();
    const { id } = await ask("long");
    await takeUp(queue, topics);
    let release: () => void = () => undefined;
    next = () => new Promise((resolve) => (release = () => resolve("")));
    const running = runNext(queue, "one", never, makers);
    const left = async () => {
      const [row] = await db.$queryRawUnsafe<{ left: number }[]>(
        `SELECT extract(epoch FROM started_on + expire_in - now())::float8 AS left FROM ${QUEUE_SCHEMA}.job
         WHERE data->>'entry' = $1 AND name = 'one' AND state = 'active'`,
        id,
      );
      return row?.left ?? Number.NaN;
    };
    while (Number.isNaN(await left())) await pause(20);
    // As if it had begun long ago, with a lease that outlives the next beat: the queues look for lost jobs meanwhile.
    await db.$executeRawUnsafe(
      `UPDATE ${QUEUE_SCHEMA}.job SET expire_in = expire_in + interval '3 hours', started_on = started_on - interval '3 hours' WHERE state = 'active'`,
    );
    await db.$executeRawUnsafe(
      `UPDATE ${QUEUE_SCHEMA}.job SET expire_in = now() - started_on + interval '15 s' WHERE state = 'active'`,
    );
    while ((await left()) < 20) await pause(BEAT_MS / 20);
    await queue.boss.expire();
    assert.ok((await left()) > 0, "it is still ours");

    // Its worker is gone: nothing was heard of it.
    await db.$executeRawUnsafe(
      `UPDATE ${QUEUE_SCHEMA}.job SET expire_in = interval '0 s' WHERE state = 'active'`,
    );
    await other.boss.expire();
    await db.$executeRawUnsafe(`UPDATE ${QUEUE_SCHEMA}.job SET start_after = now() WHERE state = 'retry'`);
    const first = release;
    next = async () => "";
    assert.equal(await runNext(other, "one", never, makers), true);
    assert.deepEqual((await jobs(id))[0]?.state, "completed");
    first();
    await running;
    assert.deepEqual(
      (await jobs(id)).map(({ name, state }) => `${name} ${state}`),
      ["one completed", "two created"],
    );
    assert.deepEqual(made.splice(0), ['one {"name":"long"} 1', 'one {"name":"long"} 2']);
  });

  test("a further try has the lease of its own, however long the one before took", async () => {
    const { queue } = at();
    const { id } = await ask("again");
    await takeUp(queue, topics);
    const lease = async () => {
      const [row] = await db.$queryRawUnsafe<{ seconds: number }[]>(
        `SELECT extract(epoch FROM expire_in)::float8 AS seconds FROM ${QUEUE_SCHEMA}.job WHERE data->>'entry' = $1 AND name = 'one'`,
        id,
      );
      return row?.seconds ?? Number.NaN;
    };
    await db.$executeRawUnsafe(
      `UPDATE ${QUEUE_SCHEMA}.job SET expire_in = interval '3 hours' WHERE state = 'created'`,
    );
    let leased = Number.NaN;
    next = async () => {
      leased = await lease();
      return "";
    };
    assert.equal(await runNext(queue, "one", never, makers), true);
    assert.ok(leased > 29 && leased < 40, `${leased} s`);
    next = async () => "";
    made.splice(0);
  });

  test("a job that the stop of the product interrupts goes back untried", async () => {
    const { queue } = at();
    const { id } = await ask("stopped");
    await takeUp(queue, topics);
    const stopping = new AbortController();
    next = (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
    const running = runNext(queue, "one", stopping.signal, makers);
    await pause(100);
    stopping.abort();
    await running;
    next = async () => "";
    assert.equal((await jobs(id))[0]?.state, "retry");
    assert.equal(await runNext(queue, "one", never, makers), true);
    assert.equal((await jobs(id))[0]?.state, "completed");
  });

  test("an entry whose jobs are not in the queue any more, as after a restore, is taken up anew; one that is done is not", async () => {
    const { queue } = at();
    const [lost, done] = [await ask("lost"), await ask("done")];
    await takeUp(queue, topics);
    await db.outboxEntry.update({ where: { id: done.id }, data: { doneAt: new Date() } });
    await db.$executeRawUnsafe(`DELETE FROM ${QUEUE_SCHEMA}.job`);
    await takeBackLost(queue);
    const waiting = await db.outboxEntry.findMany({ where: { queuedAt: null, topic: "thing" } });
    assert.ok(waiting.some(({ id }) => id === lost.id));
    assert.ok(!waiting.some(({ id }) => id === done.id));
  });

  test("a queue that is there takes the options of the release that opens it", async () => {
    const { queue } = at();
    await queue.boss.updateQueue("one", { name: "one", expireInSeconds: 900, retryLimit: 1 });
    const again = await openQueue(url, makers.keys(), (problem) => faults.push(problem));
    await again.end();
    const { expireInSeconds, retryLimit } = (await queue.boss.getQueue("one")) ?? {};
    assert.deepEqual([expireInSeconds, retryLimit], [30, 12]);
  });
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
