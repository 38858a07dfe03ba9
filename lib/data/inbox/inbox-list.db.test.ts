import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { addDocuments } from "./adding";
import { finishItem } from "./finishing";
import { added, codedTwice, coders, letRunOut, page } from "./inbox.test-kit";
import { listInbox } from "./inbox-list";
import { inboxQuery } from "./inbox-query";
import { takeItem } from "./turns";

ownTestDatabase();

const list = (person: Person, relationship: string, query: object = {}) =>
  listInbox(person, relationship, inboxQuery.parse(query));
const titlesOf = async (person: Person, relationship: string, query: object = {}) =>
  (await list(person, relationship, query)).rows.map(({ title }) => title);

async function finish(person: Person, itemId: string): Promise<void> {
  const taken = await takeItem(person, itemId);
  assert.ok(taken.ok, JSON.stringify(taken));
  assert.ok((await finishItem(person, itemId, { state: "DONE", version: taken.version })).ok);
}

describe("the list of the inbox", () => {
  test("shows each document once, first by priority and age, or as it is sorted", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    await added(relationship, ["One", "Two"]);
    await added(relationship, ["Urgent"], 1);
    await addDocuments(coder, relationship, [page("Undated", { published: null })], null, 5);
    await addDocuments(coder, relationship, [page("Newest", { published: "2025-12-24" })], null, 4);
    assert.deepEqual(await titlesOf(coder, relationship), ["Urgent", "One", "Two", "Newest", "Undated"]);
    assert.deepEqual((await titlesOf(coder, relationship, { sort: "added" })).slice(0, 2), [
      "Newest",
      "Undated",
    ]);
    const published = await titlesOf(coder, relationship, { sort: "published" });
    assert.deepEqual([published[0], published.at(-1)], ["Newest", "Undated"]);
  });

  test("says in sentences what to watch for, and of what it knows no more what was said when it came", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const warnings = [{ code: "right-to-left-pdf", message: "Long words." } as const];
    await addDocuments(coder, relationship, [page("Watched", { warnings: [...warnings] })], null, 3);
    const [row] = (await list(coder, relationship)).rows;
    assert.deepEqual(row?.warnings, ["Letters and numbers may stand in another order than on its pages."]);
    await db.inboxItem.update({
      where: { id: row?.id ?? "" },
      data: { warnings: [{ code: "of-another-time", message: "It was seen." }] },
    });
    assert.deepEqual((await list(coder, relationship)).rows[0]?.warnings, ["It was seen."]);
  });

  test("is narrowed by words in any letters, language, priority and whose it is", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const tajik = page("Ҷумҳурӣ ва Кобул", { language: "tg", publisher: "Ховар" });
    await addDocuments(coder, relationship, [tajik, page("100% of it", { language: "" })], null, 2);
    const [mine = ""] = await added(relationship, ["Mine"]);
    await takeItem(coder, mine);
    const find = (query: object) => titlesOf(coder, relationship, { view: "all", ...query });
    assert.deepEqual(await find({ q: "чумхури" }), [tajik.title]);
    assert.deepEqual(await find({ q: "ховар" }), [tajik.title]);
    assert.deepEqual(await find({ q: "100%" }), ["100% of it"]);
    assert.deepEqual(await find({ q: "1_0" }), []);
    assert.deepEqual(await find({ language: "tg" }), [tajik.title]);
    assert.deepEqual(await find({ language: "none" }), ["100% of it"]);
    assert.deepEqual(await find({ priority: "3", mine: "yes" }), ["Mine"]);
    const { counts, languages } = await list(coder, relationship, { priority: "2" });
    assert.deepEqual([counts.TODO, counts.CODING, languages], [2, 0, ["", "en", "tg"]]);
  });

  test("goes by pages of fifty", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const titles = Array.from({ length: 60 }, (_, at) => `Page ${at}`);
    await added(relationship, titles);
    const { rows, total } = await list(coder, relationship, { page: "2" });
    assert.deepEqual([rows.map(({ title }) => title), total], [titles.slice(50), 60]);
  });

  test("tells the progress of the day", async () => {
    const relationship = await newRelationship();
    const [one, two] = await coders(2);
    assert.ok(one && two);
    const [a = "", b = "", c = ""] = await added(relationship, ["A", "B", "C", "D"]);
    await finish(one, a);
    await finish(two, b);
    await takeItem(one, c);
    assert.deepEqual((await list(one, relationship)).progress, { mine: 1, all: 2, left: 2 });
    assert.deepEqual((await list(two, relationship)).progress, { mine: 1, all: 2, left: 1 });
  });

  test("shows a document that somebody let go as free, and to them as still theirs", async () => {
    const relationship = await newRelationship();
    const [one, two] = await coders(2);
    assert.ok(one && two);
    const [id = ""] = await added(relationship, ["A"]);
    await takeItem(one, id);
    assert.deepEqual(
      (await list(two, relationship, { view: "coding" })).rows.map(({ coder }) => coder),
      ["Coder 0"],
    );
    await letRunOut(id);
    const [theirs] = (await list(two, relationship)).rows;
    assert.deepEqual([theirs?.state, theirs?.coder, theirs?.ranOut], ["TODO", null, false]);
    const [own] = (await list(one, relationship, { view: "coding" })).rows;
    assert.deepEqual([own?.mine, own?.ranOut], [true, true]);
  });
});

describe("who could be the second coder", () => {
  test("sees in no field and in no number whether anybody has coded a document of the sample", async () => {
    const relationship = await newRelationship();
    const [first, second, other] = await coders(3);
    assert.ok(first && second && other);
    const [twice = "", plain = ""] = await added(relationship, ["Twice", "Plain"]);
    await codedTwice(twice);
    const seen = async (person: Person) => {
      const views = ["todo", "coding", "done", "nothing", "doubtful", "all", "removed"];
      return JSON.stringify(await Promise.all(views.map((view) => list(person, relationship, { view }))));
    };
    const before = await seen(second);
    const taken = await takeItem(first, twice);
    assert.ok(taken.ok);
    assert.equal(await seen(second), before, "while the first is coding");
    await finishItem(first, twice, { state: "DOUBTFUL", reason: "Which day?", version: taken.version });
    assert.equal(await seen(second), before, "once the first has finished");
    // A document that is not of the sample is told of: the comparison above can fail.
    await takeItem(other, plain);
    assert.notEqual(await seen(second), before);
  });

  test("and the first sees nothing of the second", async () => {
    const relationship = await newRelationship();
    const [first, second] = await coders(2);
    assert.ok(first && second);
    const [twice = ""] = await added(relationship, ["Twice"]);
    await codedTwice(twice);
    await finish(first, twice);
    const seen = async () =>
      JSON.stringify(await Promise.all(["all", "done"].map((view) => list(first, relationship, { view }))));
    const before = await seen();
    await finish(second, twice);
    assert.equal(await seen(), before);
    assert.deepEqual((await list(first, relationship)).progress, { mine: 1, all: 1, left: 0 });
  });
});
