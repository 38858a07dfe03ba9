import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { finishItem, reopenItem } from "./finishing";
import { added, codedTwice, coders, letRunOut } from "./inbox.test-kit";
import { findItem } from "./item-view";
import { releaseItem, renewLease, takeItem, takeNext } from "./turns";

ownTestDatabase();

const titles = (count: number) => Array.from({ length: count }, (_, at) => `Page ${at}`);

describe("the next document", () => {
  test("of twenty people who ask at once each gets another, and the first by priority and age go first", async () => {
    const relationship = await newRelationship();
    const late = await added(relationship, titles(25));
    const [first] = await added(relationship, ["Urgent"], 1);
    const people = await coders(20);
    const taken = await Promise.all(people.map((person) => takeNext(person, relationship)));
    const ids = taken.map((one) => one?.itemId);
    assert.equal(new Set(ids).size, 20, "nobody gets what somebody else has");
    assert.ok(ids.includes(first));
    assert.ok(
      late.slice(0, 15).every((id) => ids.includes(id)),
      "the older ones are not left behind",
    );
    const again = await Promise.all(people.map((person) => takeNext(person, relationship)));
    const rest = again.flatMap((one) => (one ? [one.itemId] : []));
    assert.equal(rest.length, 6, "what is left goes to six of them, the others are told that there is none");
    assert.equal(new Set([...ids, ...rest]).size, 26);
  });

  test("for one person who asks twenty times at once is another each time", async () => {
    const relationship = await newRelationship();
    const [id] = await added(relationship, titles(5));
    await codedTwice(id ?? "");
    const [person] = await coders(1);
    assert.ok(person);
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeNext(person, relationship)));
    const ids = taken.flatMap((one) => (one ? [one.itemId] : []));
    assert.deepEqual([ids.length, new Set(ids).size], [5, 5], "never both turns of one document");
  });

  test("passes over what is just being looked at", async () => {
    const relationship = await newRelationship();
    const [one, two] = await added(relationship, titles(2));
    assert.equal((await takeNext(await personOf("CODER"), relationship, one ?? null))?.itemId, two);
  });
});

describe("a document that is taken", () => {
  test("is nobody else's until the time has run out; who takes it then is told", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    const [one, other] = await coders(2);
    assert.ok(one && other);
    assert.ok((await takeItem(one, id)).ok);
    const refusal = await takeItem(other, id);
    assert.match(JSON.stringify(refusal), /Coder 0 is coding/);
    assert.equal(await takeNext(other, relationship), null);
    await letRunOut(id);
    assert.equal((await findItem(other, id))?.task.state, "TODO");
    assert.equal((await findItem(one, id))?.task.ranOut, true);
    const taken = await takeItem(other, id);
    assert.ok(taken.ok);
    assert.equal(taken.leftBy, "Coder 0");
    assert.match(JSON.stringify(await renewLease(one, id)), /no longer with you/);
    assert.ok((await renewLease(other, id)).ok);
  });

  test("goes to one of two who take it at the same moment", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    const answers = await Promise.all((await coders(10)).map((person) => takeItem(person, id)));
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
  });

  test("goes on with its coder, who may come back late, and is free once given back", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    const [one, other] = await coders(2);
    assert.ok(one && other);
    const first = await takeItem(one, id);
    await letRunOut(id);
    const second = await takeItem(one, id);
    assert.ok(first.ok && second.ok);
    assert.equal(second.version, first.version, "the form that is open still saves");
    assert.ok((await releaseItem(one, id)).ok);
    assert.equal((await releaseItem(one, id)).ok, false);
    assert.ok((await takeItem(other, id)).ok);
  });

  test("with a coding is neither given back nor given to others when the time runs out, until an editor frees it", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    const [one, other] = await coders(2);
    assert.ok(one && other);
    const taken = await takeItem(one, id);
    assert.ok(taken.ok);
    await db.coding.create({
      data: {
        id: crypto.randomUUID(),
        taskId: taken.taskId,
        itemId: id,
        coderId: one.id,
        kind: "SIGNAL",
        fields: {},
        codebookVersion: 1,
      },
    });
    assert.equal((await releaseItem(one, id)).ok, false);
    await letRunOut(id);
    assert.equal(await takeNext(other, relationship), null);
    assert.equal((await takeItem(other, id)).ok, false);
    assert.equal((await reopenItem(other, id)).ok, false);
    assert.ok((await reopenItem(await personOf("EDITOR"), id)).ok);
    assert.ok((await takeItem(other, id)).ok);
    assert.equal((await takeItem(one, id)).ok, false, "who has coded from it gets no second turn");
  });
});

describe("a document that is finished", () => {
  test("says why there is nothing to code, and refuses a form that saw another state", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    const coder = await personOf("CODER");
    assert.equal((await finishItem(coder, id, { state: "DONE", version: 1 })).ok, false, "it was not taken");
    const taken = await takeItem(coder, id);
    assert.ok(taken.ok);
    const { version } = taken;
    const without = await finishItem(coder, id, { state: "NOTHING", reason: " ", version });
    assert.deepEqual(without.ok ? [] : without.problems.map(({ field }) => field), ["reason"]);
    const late = await finishItem(coder, id, { state: "DONE", version: version - 1 });
    assert.match(JSON.stringify(late), /in another window/);
    assert.ok((await finishItem(coder, id, { state: "NOTHING", reason: "Sport", version })).ok);
    const item = await findItem(coder, id);
    assert.deepEqual([item?.task.state, item?.task.reason, item?.task.coder], ["NOTHING", "Sport", "CODER"]);
    const audit = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    assert.deepEqual(
      audit.map(({ action }) => action),
      ["inbox.add", "inbox.take", "inbox.finish"],
    );
  });

  test("is opened again by whoever finished it, and set free by an editor", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    const [one, other] = await coders(2);
    assert.ok(one && other);
    const taken = await takeItem(one, id);
    assert.ok(taken.ok);
    await finishItem(one, id, { state: "DOUBTFUL", reason: "Which year?", version: taken.version });
    assert.equal((await takeItem(one, id)).ok, false);
    assert.equal((await reopenItem(other, id)).ok, false);
    const reopened = await reopenItem(one, id);
    assert.ok(reopened.ok && reopened.mine);
    await finishItem(one, id, { state: "DOUBTFUL", reason: "Still", version: reopened.version });
    const freed = await reopenItem(await personOf("EDITOR"), id);
    assert.ok(freed.ok && !freed.mine);
    assert.ok((await takeItem(other, id)).ok);
  });
});

describe("a document of the sample", () => {
  test("that is to do answers an editor who opens it again like any other, whatever became of its first turn", async () => {
    const relationship = await newRelationship();
    const [plain = "", twice = ""] = await added(relationship, ["A page", "Another page"]);
    await codedTwice(twice);
    const [one, editor] = [await personOf("CODER"), await personOf("EDITOR")];
    const said = [await reopenItem(editor, plain)];
    const taken = await takeItem(one, twice);
    assert.ok(taken.ok);
    said.push(await reopenItem(editor, twice));
    await finishItem(one, twice, { state: "NOTHING", reason: "Sport", version: taken.version });
    said.push(await reopenItem(editor, twice));
    assert.deepEqual(said[1], said[0]);
    assert.deepEqual(said[2], said[0]);
    assert.equal((await findItem(one, twice))?.task.state, "NOTHING");
  });

  test("is for two people, never both turns for one", async () => {
    const relationship = await newRelationship();
    const [id = ""] = await added(relationship, ["A page"]);
    await codedTwice(id);
    const [one, two, three] = await coders(3);
    assert.ok(one && two && three);
    const first = await takeItem(one, id);
    assert.ok(first.ok);
    await finishItem(one, id, { state: "DONE", version: first.version });
    assert.equal((await takeItem(one, id)).ok, false);
    assert.equal(await takeNext(one, relationship), null);
    const second = await takeNext(two, relationship);
    assert.equal(second?.itemId, id);
    assert.notEqual(second?.taskId, first.taskId);
    assert.equal(second?.leftBy, null);
    assert.equal(await takeNext(three, relationship), null);
  });
});
