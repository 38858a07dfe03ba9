import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { demoWeeks } from "@/lib/brief/weekly/demo-weeks.test-kit";
import { demoEdition } from "@/lib/publication/page/demo-pages.test-kit";
import { publicationPage } from "@/lib/publication/page/publication-page";
import { finishedPage } from "./finished-page";

const LIMIT = 150_000;

/** Every tenth week of every demonstration relationship, laid out. */
const laidOut = demoWeeks("today")
  .filter((_, at) => at % 10 === 0)
  .map((one) => ({ one, ...demoEdition(one) }))
  .map((edition) => ({ ...edition, page: publicationPage(edition.snapshot, edition.head) }));

test("every page of the demonstration is whole: names once, what is pointed at there, nothing empty", () => {
  assert.ok(laidOut.length > 200, `${laidOut.length}`);
  for (const { one, page } of laidOut) {
    const what = `${one.relationship} ${one.week}`;
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, what);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(id), `${what}: ${id}`);
    assert.doesNotMatch(page, /undefined|NaN|\[object|<p[^>]*>\s*<\/p>/, what);
  }
});

test("the heaviest page of each relationship of the demonstration stays under 150 kB compressed", async () => {
  const heaviest = new Map<string, (typeof laidOut)[number]>();
  for (const edition of laidOut) {
    const { relationship } = edition.one;
    if ((heaviest.get(relationship)?.page.length ?? 0) < edition.page.length)
      heaviest.set(relationship, edition);
  }
  assert.ok(heaviest.size >= 9);
  for (const { one, snapshot, head } of heaviest.values()) {
    const bytes = brotliCompressSync(await finishedPage(snapshot, head)).length;
    assert.ok(bytes < LIMIT, `${one.relationship} ${one.week}: ${bytes}`);
  }
});
