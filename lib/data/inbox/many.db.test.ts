import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { addDocuments } from "./adding";
import { bringInput, bringWaiting } from "./bringing";
import { describeItem } from "./describing";
import { fetchPage } from "./fetching";
import { finishItem, reopenItem } from "./finishing";
import { finishItems } from "./finishing-many";
import { added, codedTwice, coders, page } from "./inbox.test-kit";
import { listInbox } from "./inbox-list";
import { inboxQuery } from "./inbox-query";
import { summariseInbox } from "./inbox-summary";
import { findItem, readFile } from "./item-view";
import { setPriority } from "./priority";
import { removeItems, undoRemove } from "./removing";
import { correctText } from "./text-correction";
import { releaseItem, renewLease, takeItem, takeNext } from "./turns";
import { findBatch, undoBatch } from "./undoing";

ownTestDatabase();

describe("many documents at once", () => {
  test("change their priority, and back, where nobody has changed it since", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const [a = "", b = "", c = ""] = await added(relationship, ["A", "B"]).then(async (ids) => [
      ...ids,
      ...(await added(relationship, ["C"], 1)),
    ]);
    const moved = await setPriority(coder, [a, b, c], 1);
    assert.ok(moved.ok);
    assert.equal(moved.count, 2, "one was there already");
    await setPriority(coder, [b], 5);
    const undone = await undoBatch(coder, moved.batch ?? "");
    assert.deepEqual(undone, { ok: true, count: 1, left: 1 });
    const priorities = await Promise.all([a, b, c].map(async (id) => (await findItem(coder, id))?.priority));
    assert.deepEqual(priorities, [3, 5, 1]);
    assert.equal((await undoBatch(coder, moved.batch ?? "")).ok, false, "only once");
    assert.deepEqual(await findBatch(coder, moved.batch ?? ""), {
      action: "inbox.priority",
      count: 2,
      undone: true,
    });
    const [stranger] = await coders(1);
    assert.equal(await findBatch(stranger ?? null, moved.batch ?? ""), null);
  });

  test("have nothing to code, with a reason, but for those that somebody else has", async () => {
    const relationship = await newRelationship();
    const [one, other] = await coders(2);
    assert.ok(one && other);
    const ids = await added(relationship, ["A", "B", "C"]);
    await takeItem(other, ids[0] ?? "");
    await takeItem(one, ids[1] ?? "");
    assert.equal((await finishItems(one, ids, { state: "NOTHING", reason: "" })).ok, false);
    assert.equal((await finishItems(one, ids, { state: "DONE" })).ok, false);
    const answer = await finishItems(one, ids, { state: "NOTHING", reason: "Weather" });
    assert.ok(answer.ok);
    assert.deepEqual([answer.count, answer.others], [2, 1]);
    assert.equal((await findItem(other, ids[0] ?? ""))?.task.mine, true);
    assert.equal((await undoBatch(one, answer.batch ?? "")).ok, true);
    assert.equal((await findItem(one, ids[2] ?? ""))?.task.state, "TODO");
  });

  test("are removed and come back; what somebody is coding stays", async () => {
    const relationship = await newRelationship();
    const [one, other] = await coders(2);
    assert.ok(one && other);
    const ids = await added(relationship, ["A", "B", "C"]);
    await takeItem(other, ids[0] ?? "");
    const removed = await removeItems(one, ids);
    assert.ok(removed.ok);
    assert.deepEqual([removed.count, removed.busy], [2, 1]);
    const list = await listInbox(one, relationship, inboxQuery.parse({ view: "removed" }));
    assert.deepEqual([list.rows.length, list.counts.ALL, list.counts.REMOVED], [2, 1, 2]);
    assert.equal(await takeNext(one, relationship), null);
    await assert.rejects(takeItem(one, ids[1] ?? ""));
    assert.equal((await undoBatch(one, removed.batch ?? "")).ok, true);
    const again = await removeItems(one, [ids[1] ?? ""]);
    assert.ok(again.ok);
    const back = await undoRemove(one, [ids[1] ?? "", ids[2] ?? ""]);
    assert.ok(back.ok);
    assert.equal(back.count, 1);
  });

  test("that are of the sample go as those that are not, so that nothing is told", async () => {
    const relationship = await newRelationship();
    const [one, other] = await coders(2);
    assert.ok(one && other);
    const [id = ""] = await added(relationship, ["Twice"]);
    await codedTwice(id);
    const taken = await takeItem(other, id);
    assert.ok(taken.ok);
    const removed = await removeItems(one, [id]);
    assert.ok(removed.ok);
    assert.deepEqual([removed.count, removed.busy], [1, 0]);
    const finished = await finishItem(other, id, { state: "DONE", version: taken.version });
    assert.ok(finished.ok, "who had it open loses nothing");
  });

  test("that just came go again, but for those that somebody has begun", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const [other] = await coders(1);
    assert.ok(other);
    const answer = await addDocuments(coder, relationship, [page("A"), page("B")], null, 3);
    assert.ok(answer.ok);
    await takeItem(other, answer.added[0]?.id ?? "");
    assert.deepEqual(await undoBatch(coder, answer.batch ?? ""), { ok: true, count: 1, left: 1 });
  });
});

describe("what a document says of itself", () => {
  const fields = { title: "A", publisher: "Agency", address: "", published: "2025-12-02", language: "fa" };

  test("is corrected over the version that was seen", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const [id = ""] = await added(relationship, ["A"]);
    assert.deepEqual(await describeItem(coder, id, fields, 1), { ok: true, version: 2 });
    const item = await findItem(coder, id);
    assert.deepEqual([item?.published, item?.language, item?.rightToLeft], ["2025-12-02", "fa", true]);
    const late = await describeItem(coder, id, { ...fields, publisher: "Ховар" }, 1);
    assert.ok(!late.ok);
    assert.deepEqual([late.problems.map(({ field }) => field), late.now], [["publisher"], { version: "2" }]);
    const wrong = await describeItem(coder, id, { ...fields, address: "javascript:x", published: "soon" }, 2);
    assert.deepEqual(wrong.ok ? [] : wrong.problems.map(({ field }) => field), ["address", "published"]);
  });

  test("and its text is corrected with a reason; pages go with it", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const pages = [
      { from: 0, to: 4 },
      { from: 4, to: 8 },
    ];
    const answer = await addDocuments(coder, relationship, [page("P", { text: "سالمabcd", pages })], null, 3);
    assert.ok(answer.ok);
    const id = answer.added[0]?.id ?? "";
    const corrected = { text: "سلامتabcd", reason: "The letters had changed places", number: 1 };
    assert.equal((await correctText(coder, id, { ...corrected, reason: "" })).ok, false);
    assert.deepEqual(await correctText(coder, id, corrected), { ok: true, number: 2 });
    const item = await findItem(coder, id);
    assert.deepEqual(
      [item?.text, item?.textNumber, item?.pages],
      [
        corrected.text,
        2,
        [
          { from: 0, to: 5 },
          { from: 5, to: 9 },
        ],
      ],
    );
    const late = await correctText(coder, id, { ...corrected, text: "other" });
    assert.ok(!late.ok);
    assert.deepEqual(late.now, { number: "2" });
    assert.equal(await db.inboxText.count({ where: { itemId: id } }), 2);
  });
});

test("readers and strangers are refused everywhere", async () => {
  const id = randomUUID();
  const query = inboxQuery.parse({});
  const verbs: ((person: Person | null) => Promise<unknown>)[] = [
    (person) => addDocuments(person, "none", [], null, 3),
    (person) => listInbox(person, "none", query),
    (person) => takeItem(person, id),
    (person) => takeNext(person, "none"),
    (person) => renewLease(person, id),
    (person) => releaseItem(person, id),
    (person) => finishItem(person, id, {}),
    (person) => finishItems(person, [id], {}),
    (person) => reopenItem(person, id),
    (person) => setPriority(person, [id], 1),
    (person) => describeItem(person, id, {}, 1),
    (person) => correctText(person, id, {}),
    (person) => removeItems(person, [id]),
    (person) => undoRemove(person, [id]),
    (person) => undoBatch(person, id),
    (person) => findBatch(person, id),
    (person) => fetchPage(person, id),
    (person) => summariseInbox(person),
    (person) => bringInput(person, { relationshipSlug: "none", priority: 3 }, { text: "A" }),
    (person) => bringWaiting(person, { relationshipSlug: "none", priority: 3 }, id, "utf-8"),
    (person) => findItem(person, id),
    (person) => readFile(person, id),
  ];
  for (const verb of verbs)
    for (const person of [null, await personOf("READER")])
      await assert.rejects(async () => verb(person), NotAuthorised, String(verb));
});
