import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { ownTestDatabase } from "@/lib/db/test-database";
import { restoreBackup } from "@/lib/ops/backup/restore-backup";
import { writeBackup } from "@/lib/ops/backup/write-backup";
import type { Make } from "./handlers";
import { openQueue } from "./queue";
import { runNext } from "./run-job";
import { takeBackLost, takeUp } from "./take-up";

ownTestDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "thawline-restored-"));
after(() => rmSync(folder, { recursive: true }));

test("what a backup knew as waiting is done after it replaced data in which it was done", async () => {
  const made: string[] = [];
  const make: Make<unknown> = async (payload) => {
    made.push(JSON.stringify(payload));
    return "";
  };
  const makers = new Map([["one", make]]);
  const topics = { thing: { payload: { parse: (value: unknown) => value } as never, makers: { one: make } } };
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const url = new URL(environment().databaseUrl ?? "");
  url.pathname = `/${row?.name}`;
  const queue = await openQueue(url.href, makers.keys(), (problem) => assert.fail(String(problem)));
  try {
    const never = new AbortController().signal;
    const ask = (name: string) => db.outboxEntry.create({ data: { topic: "thing", payload: { name } } });
    await ask("taken up");
    await takeUp(queue, topics);
    await ask("not taken up");
    const file = path.join(folder, "backup.jsonl.gz");
    await writeBackup(url.href, file);
    await takeUp(queue, topics);
    for (const _ of [1, 2]) assert.ok(await runNext(queue, "one", never, makers));
    assert.equal(await db.outboxEntry.count({ where: { doneAt: null } }), 0);

    await restoreBackup(url.href, file, true);
    assert.equal(await db.outboxEntry.count({ where: { doneAt: null } }), 2);
    made.length = 0;
    // What a start does.
    await takeBackLost(queue);
    await takeUp(queue, topics);
    for (const _ of [1, 2]) await runNext(queue, "one", never, makers);
    assert.deepEqual(made.sort(), ['{"name":"not taken up"}', '{"name":"taken up"}']);
    assert.equal(await db.outboxEntry.count({ where: { doneAt: null } }), 0);
  } finally {
    await queue.end();
  }
});
