import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getEventFile } from "@/lib/data/event-files/event-file-view";
import { confirmed, tajikAfghan } from "@/lib/data/event-files/event-files.test-kit";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { ICEWS_COLUMNS } from "@/lib/event-files/formats/icews/icews-columns";
import { readEventFile } from "./read-event-file";

ownTestDatabase();

const ROW: Record<string, string> = {
  ...{ "Event ID": "30000001", "Event Date": "2018-06-01", "CAMEO Code": "040", Intensity: "1.0" },
  ...{ "Source Name": "Tajikistan", "Source Country": "Tajikistan", "Event Text": "Consult" },
  ...{ "Target Name": "Afghanistan", "Target Country": "Afghanistan", "Story ID": "47000001" },
  ...{ "Sentence Number": "1", Publisher: "Example News Agency", City: "Dushanbe", Country: "Tajikistan" },
};
/** Rows of one id and day, of other acts: each is a row of its own. */
const [TALKS, DEMAND, VISIT] = ["040", "100", "042"].map((code, at) => ({
  ...ROW,
  ...{ "CAMEO Code": code, "Story ID": `4700000${at}` },
}));

async function read(slug: string, rows: readonly (Record<string, string> | undefined)[], follows = "") {
  const lines = rows.map((row) => ICEWS_COLUMNS.map((name) => row?.[name] ?? "NULL").join("\t"));
  const bytes = new TextEncoder().encode(`${[ICEWS_COLUMNS.join("\t"), ...lines].join("\n")}\n`);
  const id = await confirmed(slug, bytes, { follows, release: follows === "" ? "" : "2" });
  await readEventFile(id);
  const { state, fault, outcome } = await getEventFile(await personOf("CODER"), id);
  assert.equal(state, "READ", JSON.stringify(fault));
  const { added, same, changed, vanished } = outcome ?? {};
  return { id, told: { added, same, changed, vanished } };
}

const actsOf = (rows: readonly (Record<string, string> | undefined)[]) =>
  rows.map((row) => row?.["CAMEO Code"]).sort();

/** What the rows of a relationship are called by, with their statements. */
const names = (slug: string) =>
  db.eventRowKept.findMany({
    where: { relationship: { slug } },
    select: { key: true, statement: true },
    orderBy: { key: "asc" },
  });

/** Each happening with the acts of its rows that stand. */
async function happenings(slug: string) {
  const found = await db.eventCandidate.findMany({
    where: { relationship: { slug } },
    select: { rows: true, moved: true, kept: { where: { vanished: false }, select: { content: true } } },
    orderBy: { key: "asc" },
  });
  return found.map(({ kept, ...candidate }) => ({
    ...candidate,
    acts: kept.map(({ content }) => JSON.stringify(content).match(/"code": ?"(\d+)"/)?.[1]).sort(),
  }));
}

describe("rows of one id and day that say other things", () => {
  test("are the same rows in another order, in a later release and beside the file before", async () => {
    for (const later of [true, false]) {
      const slug = await tajikAfghan();
      const { id, told } = await read(slug, [TALKS, DEMAND, VISIT]);
      assert.deepEqual(told, { added: 3, same: 0, changed: 0, vanished: 0 });
      const before = await happenings(slug);
      for (const rows of [
        [DEMAND, VISIT, TALKS],
        [VISIT, DEMAND, TALKS],
        [TALKS, VISIT, DEMAND],
      ]) {
        const again = await read(slug, rows, later ? id : "");
        assert.deepEqual(again.told, { added: 0, same: 3, changed: 0, vanished: 0 });
        assert.deepEqual(await happenings(slug), before);
      }
    }
  });

  test("are those that they were where a file beside has the further one alone", async () => {
    const slug = await tajikAfghan();
    await read(slug, [TALKS, DEMAND]);
    const before = await happenings(slug);
    const { told } = await read(slug, [DEMAND]);
    assert.deepEqual(told, { added: 0, same: 1, changed: 0, vanished: 0 });
    assert.deepEqual(await happenings(slug), before);
  });

  test("and one of them that is new beside those that stand is taken in, wherever it comes", async () => {
    for (const later of [true, false])
      for (const { before, after } of [
        { before: [TALKS, DEMAND], after: [DEMAND, VISIT, TALKS] },
        { before: [TALKS], after: [DEMAND, TALKS] },
        { before: [TALKS, DEMAND], after: [VISIT, TALKS, DEMAND] },
        { before: [TALKS, DEMAND], after: [VISIT, DEMAND, TALKS] },
      ]) {
        const slug = await tajikAfghan();
        const { id } = await read(slug, before);
        const { id: next, told } = await read(slug, after, later ? id : "");
        assert.deepEqual(told, { added: 1, same: before.length, changed: 0, vanished: 0 });
        assert.equal(await db.eventRowChange.count({ where: { fileId: next } }), 0);
        const stands = await happenings(slug);
        assert.deepEqual(stands.flatMap(({ acts }) => acts).sort(), actsOf(after));
        const again = await read(slug, after.toReversed(), later ? next : "");
        assert.deepEqual(again.told, { added: 0, same: after.length, changed: 0, vanished: 0 });
        assert.deepEqual(await happenings(slug), stands);
      }
  });

  test("and a row that came first later bears the name that its file would give it behind others", async () => {
    const [slug, other] = [await tajikAfghan(), await tajikAfghan()];
    await read(slug, [TALKS]);
    await read(slug, [DEMAND, TALKS]);
    await read(other, [TALKS, DEMAND]);
    assert.deepEqual(await names(slug), await names(other));
  });

  test("and what was decided of one is not touched by another that comes before it", async () => {
    const slug = await tajikAfghan();
    await read(slug, [TALKS]);
    const mine = { relationship: { slug } };
    const decided = { decidedById: (await personOf("CODER")).id, decidedAt: new Date() };
    await db.eventCandidate.updateMany({
      where: mine,
      data: { ...decided, state: "DISCARDED", reason: "A statement only" },
    });
    await read(slug, [DEMAND, TALKS]);
    const found = await db.eventCandidate.findMany({
      where: mine,
      select: { state: true, moved: true, rows: true },
      orderBy: { state: "asc" },
    });
    assert.deepEqual(found, [
      { state: "OPEN", moved: false, rows: 1 },
      { state: "DISCARDED", moved: false, rows: 1 },
    ]);
  });
});
