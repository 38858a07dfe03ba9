import assert from "node:assert/strict";
import { test } from "node:test";
import { LRUCache } from "lru-cache";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { makeEdition, makeRelationship } from "@/lib/data/readership/readership.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { findOpenDraft, saveWeekDraft } from "@/lib/data/weeks/weekly-draft";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { hashNow, publishWeek } from "./publish-week";
import { searchSummaries } from "./search-summaries";

ownTestDatabase();

const WEEK = "2025-W49";

test("published words are found in any order and spelling, with their passage; drafts and archived relationships are not", async () => {
  const { relationship } = await loadWorkedExample();
  const { slug, id } = relationship;
  const editor = await makePerson("EDITOR");
  const open = await findOpenDraft(relationship, WEEK);
  const lead = `${"A long way before it. ".repeat(12)}Ҷумҳурии Тоҷикистон reopened the Five Markets. ${"And after. ".repeat(20)}`;
  assert.ok((await saveWeekDraft(editor, slug, WEEK, { ...open?.texts, lead }, 0)).ok);
  assert.deepEqual(await searchSummaries("markets"), []);

  const hash = await hashNow(relationship, WEEK);
  const seen = { version: 1, hash };
  assert.ok((await publishWeek(editor, slug, WEEK, seen, "https://thawline.example")).ok);
  const [found, ...more] = await searchSummaries("MARKETS five");
  assert.equal(more.length, 0);
  assert.match(found?.passage ?? "", /^… .*reopened the Five Markets.* …$/);
  assert.ok((found?.passage.length ?? 0) < 200);
  // As a Russian keyboard writes it.
  assert.equal((await searchSummaries("чумхурии точикистон")).length, 1);
  assert.deepEqual(await searchSummaries("markets elsewhere"), []);
  assert.deepEqual(await searchSummaries("   "), []);
  assert.deepEqual(await searchSummaries("%"), []);

  // More texts than are kept in memory are found all the same.
  const before = "2025-W48";
  const other = { version: 0, hash: await hashNow(relationship, before) };
  assert.ok((await publishWeek(editor, slug, before, other, "https://thawline.example")).ok);
  assert.equal((await searchSummaries("index", new LRUCache({ max: 1 }))).length, 2);

  await db.relationship.update({ where: { id }, data: { archivedAt: new Date() } });
  assert.deepEqual(await searchSummaries("markets"), []);
});

test("a search of many weeks lets others have their turn, and what is kept of more than there is room for stays", async () => {
  const { id } = await makeRelationship();
  for (let week = 10; week < 52; week += 1) {
    await makeEdition(id, { week: `2025-W${week}` });
    await db.weeklySummary.update({
      where: { relationshipId_week: { relationshipId: id, week: `2025-W${week}` } },
      data: {
        state: "PUBLISHED",
        snapshot: JSON.parse(JSON.stringify(sampleSnapshot())),
        publishedAt: new Date(),
        methodVersion: 1,
        codedAsOf: new Date(),
        inputsHash: "0".repeat(64),
      },
    });
  }
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 0);
  const at: number[] = [];
  class Seen extends LRUCache<string, { text: string; folded: string }[]> {
    override set(...args: Parameters<LRUCache<string, { text: string; folded: string }[]>["set"]>) {
      at.push(turns);
      return super.set(...args);
    }
  }
  const all = new Seen({ max: 100 });
  const { length } = await searchSummaries("the", all);
  clearInterval(counting);
  assert.ok(length >= 42, `${length}`);
  assert.ok((at.at(-1) ?? 0) > (at[0] ?? 0), `in one turn: ${at.join(" ")}`);

  const few = new LRUCache<string, { text: string; folded: string }[]>({ max: 10 });
  assert.equal((await searchSummaries("the", few)).length, length);
  const kept = [...few.keys()].sort();
  assert.equal((await searchSummaries("the", few)).length, length);
  assert.deepEqual([...few.keys()].sort(), kept);
});
