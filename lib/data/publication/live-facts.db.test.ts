import assert from "node:assert/strict";
import { test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { voidSignal } from "@/lib/data/signals/signals";
import { ownTestDatabase } from "@/lib/db/test-database";
import { withLive } from "@/lib/publication/page/live-marks";
import { liveParts } from "@/lib/publication/page/live-parts";
import { editionFile } from "./edition-files";
import { type Edition, findEdition } from "./editions";
import { liveFacts } from "./live-facts";
import { hashNow, publishWeek } from "./publish-week";
import { withdrawWeek } from "./withdraw-week";

ownTestDatabase();

const WEEK = "2025-W48";
const ORIGIN = "https://thawline.example";

async function published() {
  const example = await loadWorkedExample();
  const { relationship } = example;
  const editor = await makePerson("EDITOR");
  for (const week of [WEEK, "2025-W49"]) {
    const hash = await hashNow(relationship, week);
    assert.ok((await publishWeek(editor, relationship.slug, week, { version: 0, hash }, ORIGIN)).ok);
  }
  const edition = await findEdition(relationship.id, WEEK);
  assert.ok(edition);
  return { ...example, editor, edition };
}

async function pageOf({ id }: Edition): Promise<string> {
  const file = await editionFile(id, "PAGE");
  assert.ok(file);
  return new TextDecoder().decode(file.bytes);
}

test("a week that nothing became of comes out again as it was, and leads to the one published after it", async () => {
  const { relationship, edition } = await published();
  const facts = await liveFacts(relationship, edition);
  assert.deepEqual(facts, {
    slug: relationship.slug,
    week: WEEK,
    kind: "PUBLICATION",
    newest: null,
    frozen: edition.snapshot.index.now,
    now: facts.now,
    signals: [],
    otherMethod: null,
    different: [],
    next: "2025-W49",
  });
  assert.equal(Number(facts.now?.toFixed(6)), edition.snapshot.index.now);
});

test("a voided signal is told with what it changes, in the page that was finished before", async () => {
  const { relationship, edition, slugOf } = await published();
  const coder = await makePerson("CODER");
  const named = edition.snapshot.points[0]?.signals[0];
  assert.ok(named);
  const view = await findSignalView(relationship.id, named.slug);
  assert.ok(view);
  assert.ok((await voidSignal(coder, named.slug, { reason: "It never happened", revision: 1 })).ok);
  const facts = await liveFacts(relationship, edition);
  assert.deepEqual(
    facts.signals.map(({ slug, what, last }) => [slug, what, last?.reason]),
    [[named.slug, "voided", "It never happened"]],
  );
  assert.ok(slugOf("s1"));
  assert.notEqual(facts.signals[0]?.difference, 0);
  const sent = withLive(await pageOf(edition), liveParts(facts));
  assert.match(sent, /1 signal voided; the index moved from/);
  assert.match(
    sent,
    /<strong>Voided since, [^<]*<\/strong>: <span dir="auto">It never happened<\/span>\. It changes/,
  );
  assert.match(sent, /identical to six decimals/);
});

test("an edition that another one followed says so; its own bytes stay", async () => {
  const { relationship, edition, editor } = await published();
  const before = await pageOf(edition);
  const sent = { seen: 1, fields: { reason: "Its main source was withdrawn." }, origin: ORIGIN };
  assert.ok((await withdrawWeek(editor, relationship.slug, WEEK, sent)).ok);
  const { newest } = await liveFacts(relationship, edition);
  assert.deepEqual([newest?.number, newest?.kind], [2, "WITHDRAWAL"]);
  assert.equal(await pageOf(edition), before);
  const withdrawn = await findEdition(relationship.id, WEEK);
  assert.ok(withdrawn);
  assert.match(await pageOf(withdrawn), /<strong>Withdrawn<\/strong>/);
});
