import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listEventFiles } from "./event-file-list";
import { eventFileQuery, sortedBy } from "./event-file-query";

ownTestDatabase();

async function withFiles(): Promise<string> {
  const slug = await newRelationship();
  const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug } });
  const file = (name: string, size: number, day: number, source: string, state: "ASKED" | "CANCELLED") => ({
    ...{ relationshipId, name, size, source, state },
    createdAt: new Date(Date.UTC(2025, 0, day)),
  });
  await db.eventFile.createMany({
    data: [
      file("events_2001.csv", 30, 3, "gdelt", "ASKED"),
      file("Events-2002.csv", 10, 1, "ucdp", "ASKED"),
      file("100%.csv", 20, 2, "gdelt", "CANCELLED"),
    ],
  });
  return slug;
}

async function namesOf(relationship: string, asked: Record<string, string> = {}): Promise<string[]> {
  const list = await listEventFiles(await personOf("CODER"), relationship, eventFileQuery.parse(asked));
  return list.rows.map(({ name }) => name);
}

const [OLD, PERCENT, NEW] = ["Events-2002.csv", "100%.csv", "events_2001.csv"];

describe("the list of event files", () => {
  test("is searched by part of a name in any case, every sign of it as it stands", async () => {
    const pair = await withFiles();
    assert.deepEqual(await namesOf(pair, { q: " EVENTS" }), [NEW, OLD]);
    assert.deepEqual(await namesOf(pair, { q: "s_2" }), [NEW], "a low line is no other sign");
    assert.deepEqual(await namesOf(pair, { q: "0%" }), [PERCENT]);
    assert.deepEqual(await namesOf(pair, { q: "\\" }), []);
  });

  test("is narrowed by state and source, and says which sources there are", async () => {
    const pair = await withFiles();
    assert.deepEqual(await namesOf(pair, { source: "gdelt" }), [NEW, PERCENT]);
    assert.deepEqual(await namesOf(pair, { source: "gdelt", state: "asked", q: "csv" }), [NEW]);
    const list = await listEventFiles(
      await personOf("CODER"),
      pair,
      eventFileQuery.parse({ q: "none of them" }),
    );
    assert.deepEqual([list.total, list.sources], [0, ["gdelt", "ucdp"]]);
  });

  test("says that there are files where none is known yet, so that they can be searched", async () => {
    const [coder, pair] = [await personOf("CODER"), await newRelationship()];
    const list = () => listEventFiles(coder, pair, eventFileQuery.parse({ q: "other" }));
    const told = async () => (({ total, any, sources }) => ({ total, any, sources }))(await list());
    assert.deepEqual(await told(), { total: 0, any: false, sources: [] });
    const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug: pair } });
    await db.eventFile.create({ data: { relationshipId, name: "on-its-way.csv", size: 5 } });
    assert.deepEqual(await told(), { total: 0, any: true, sources: [] });
  });

  test("is sorted both ways by day, name, size and source", async () => {
    const pair = await withFiles();
    const bothWays = (sort: string) =>
      Promise.all(["asc", "desc"].map((order) => namesOf(pair, { sort, order })));
    assert.deepEqual(await bothWays("brought"), [
      [OLD, PERCENT, NEW],
      [NEW, PERCENT, OLD],
    ]);
    assert.deepEqual(await bothWays("size"), [
      [OLD, PERCENT, NEW],
      [NEW, PERCENT, OLD],
    ]);
    const [up = [], down] = await bothWays("name");
    assert.deepEqual([up[0], down], [PERCENT, up.toReversed()]);
    assert.deepEqual(await bothWays("source"), [
      [NEW, PERCENT, OLD],
      [OLD, NEW, PERCENT],
    ]);
  });
});

test("a source is one that is known; any other word is left out", () => {
  const sourceOf = (source: unknown) => eventFileQuery.parse({ source }).source;
  assert.deepEqual(["gdelt", "own", "nobody", "GDELT", "", ["ucdp"]].map(sourceOf), [
    ...["gdelt", "own"],
    ...[undefined, undefined, undefined, undefined],
  ]);
});

test("a heading sorts as its column begins, and pressed again the other way", () => {
  const first = eventFileQuery.parse({});
  const name = sortedBy(first, "name");
  assert.deepEqual(name, { sort: "name", order: undefined });
  assert.deepEqual(sortedBy(name, "name"), { sort: "name", order: "desc" });
  assert.deepEqual(sortedBy({ sort: "name", order: "desc" }, "name"), name);
  assert.deepEqual(sortedBy(first, "brought"), { sort: "brought", order: "asc" });
});
