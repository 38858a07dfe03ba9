import assert from "node:assert/strict";
import { test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { draftPointFor, findOpenDraft, saveWeekDraft, suggestTexts } from "./weekly-draft";
import { findWeekSummary } from "./weeks";

ownTestDatabase();

const WEEK = "2025-W49";

test("of two editors the second gets both versions and loses nothing", async () => {
  const { relationship } = await loadWorkedExample();
  const [one, two] = [await makePerson("EDITOR", "One"), await makePerson("EDITOR", "Two")];
  const open = await findOpenDraft(relationship, WEEK);
  assert.equal(open?.version, 0);
  const words = (headline: string) => ({ ...open?.texts, headline });
  const save = (person: typeof one, headline: string, version: number) =>
    saveWeekDraft(person, relationship.slug, WEEK, words(headline), version);
  assert.deepEqual(await save(one, "First words, {points} points", 0), { ok: true, version: 1 });
  const second = await save(two, "Second words", 0);
  assert.ok(!second.ok && "conflict" in second);
  assert.equal(second.conflict.author, "One");
  assert.equal(second.conflict.texts.headline, "First words, {points} points");
  assert.deepEqual(await save(two, "Second words", second.conflict.version), { ok: true, version: 2 });
  const summary = await findWeekSummary(relationship, WEEK, { keptDraft: true });
  assert.equal(summary?.content.headline, "Second words");
  const seenByReaders = await findWeekSummary(relationship, WEEK, { keptDraft: false });
  assert.equal(
    seenByReaders?.content.headline,
    "“visit-high of 2025-12-02”, and the index rose 11.3 points to +1.9, thawing over four weeks",
  );
  const audits = await db.auditEvent.count({ where: { action: "summary.save", subject: "summary" } });
  assert.equal(audits, 2);
});

test("words with an unknown figure, a missing headline or a void signal are refused at their field", async () => {
  const { relationship, slugOf } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const open = await findOpenDraft(relationship, WEEK);
  const save = async (change: object) => {
    const answer = await saveWeekDraft(editor, relationship.slug, WEEK, { ...open?.texts, ...change }, 0);
    return answer.ok ? [] : answer.problems.map(({ field }) => field);
  };
  assert.deepEqual(await save({ headline: "up {pionts}" }), ["headline"]);
  assert.deepEqual(await save({ headline: " ", arrowReason: "x".repeat(100_000) }), [
    "headline",
    "arrowReason",
  ]);
  // Marks that nobody sees are no words.
  assert.deepEqual(await save({ headline: "\u200b\u200e \u2060", arrowReason: "\u2066\u2069" }), [
    "headline",
    "arrowReason",
  ]);
  assert.deepEqual(await save({ points: [{ text: "x", signals: ["nowhere"] }] }), ["points.0.text"]);
  const seven = Array.from({ length: 7 }, () => ({ text: "x", signals: [slugOf("s1")] }));
  assert.deepEqual(await save({ points: seven }), ["points"]);
  const script = "<script>alert(1)</script> =1+1 حکومت";
  assert.deepEqual(await save({ headline: script }), []);
  assert.equal((await findOpenDraft(relationship, WEEK))?.texts.headline, script);
});

test("what is judged keeps its signature while other words are saved again and again", async () => {
  const { relationship } = await loadWorkedExample();
  const [one, two] = [await makePerson("EDITOR", "One"), await makePerson("EDITOR", "Two")];
  const open = await findOpenDraft(relationship, WEEK);
  const judged = {
    assessment: "It is colder than it looks.",
    arrowWay: "down",
    arrowWhy: "A visit was cancelled.",
  };
  const save = (person: typeof one, change: object, version: number) =>
    saveWeekDraft(person, relationship.slug, WEEK, { ...open?.texts, ...judged, ...change }, version);
  assert.deepEqual(await save(one, {}, 0), { ok: true, version: 1 });
  assert.deepEqual(await save(two, { headline: "Other words" }, 1), { ok: true, version: 2 });
  const signed = () =>
    db.weeklySummary.findFirstOrThrow({
      where: { relationshipId: relationship.id },
      select: { assessedById: true, arrowById: true },
    });
  assert.deepEqual(await signed(), { assessedById: one.id, arrowById: one.id });
  assert.deepEqual(await save(two, { assessment: "It is warmer than it looks." }, 2), {
    ok: true,
    version: 3,
  });
  assert.deepEqual(await signed(), { assessedById: two.id, arrowById: one.id });
});

test("what the numbers suggest is told to who may write it, and nobody else learns whether a relationship exists", async () => {
  const { relationship, slugOf } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const signal = slugOf("s1");
  assert.equal((await suggestTexts(editor, relationship.slug, WEEK)).headline.length > 0, true);
  assert.deepEqual((await draftPointFor(editor, relationship.slug, WEEK, signal))?.signals, [signal]);
  for (const person of [null, await makePerson("CODER")])
    for (const slug of [relationship.slug, "nowhere"]) {
      await assert.rejects(suggestTexts(person, slug, WEEK), NotAuthorised);
      await assert.rejects(draftPointFor(person, slug, WEEK, signal), NotAuthorised);
    }
});
