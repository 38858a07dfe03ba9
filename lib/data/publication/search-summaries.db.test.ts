import assert from "node:assert/strict";
import { test } from "node:test";
import { LRUCache } from "lru-cache";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { findOpenDraft, saveWeekDraft } from "@/lib/data/weeks/weekly-draft";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
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
