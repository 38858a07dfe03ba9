import assert from "node:assert/strict";
import { test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { exampleSignal, loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { createSignal, editSignal, voidSignal } from "@/lib/data/signals/signals";
import { findOpenDraft, saveWeekDraft } from "@/lib/data/weeks/weekly-draft";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { revisedSince, verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { findWeekSummary, listWeeks } from "@/lib/data/weeks/weeks";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_1 } from "@/lib/engine/methods/method";

ownTestDatabase();

const WEEK = "2025-W49";

/** A worked example with its week 49 published from the drafted words. */
async function published() {
  const example = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const { relationship } = example;
  const hash = await hashNow(relationship, WEEK);
  const answer = await publishWeek(
    editor,
    relationship.slug,
    WEEK,
    { version: 0, hash },
    "https://thawline.example",
  );
  assert.deepEqual(answer, { ok: true, week: WEEK });
  return { ...example, editor, row: await kept(relationship.id) };
}

async function kept(relationshipId: string) {
  const { published: row } = await findSummaryRow(relationshipId, WEEK);
  assert.ok(row);
  return row;
}

async function fieldsOf(relationshipId: string, slug: string) {
  const view = await findSignalView(relationshipId, slug);
  assert.ok(view);
  return view.revisions[0].fields;
}

test("a published week freezes the worked example at six decimals", async () => {
  const { row, slugOf } = await published();
  const { snapshot } = row;
  assert.deepEqual(snapshot.index, { now: 1.853468, before: -9.429239, change: 11.282708 });
  assert.deepEqual(snapshot.warming.now, 19.811641);
  assert.equal(snapshot.arrow.way, "up");
  assert.equal(snapshot.families.find(({ family }) => family === "DIPLOMATIC")?.now, 49.908607);
  assert.equal(snapshot.families.find(({ family }) => family === "ENERGY")?.now, null);
  const [first] = snapshot.points;
  assert.deepEqual(
    first?.signals.map(({ slug, share }) => [slug, share]),
    [[slugOf("s3"), 10.537174]],
  );
  const sum = snapshot.points.reduce((total, { share }) => total + (share ?? 0), snapshot.rest.share);
  assert.ok(Math.abs(sum - 11.282708) < 1e-5);
  assert.equal(
    snapshot.headline,
    "“visit-high of 2025-12-02”, and the index rose 11.3 points to +1.9, thawing over four weeks",
  );
  assert.match(row.inputsHash, /^[0-9a-f]{64}$/);
});

test("after edits, a void and a new signal it computes again to the same hash and the same figures", async () => {
  const { relationship, slugOf, editor, row } = await published();
  const coder = await makePerson("CODER");
  const visit = await fieldsOf(relationship.id, slugOf("s3"));
  await editSignal(coder, slugOf("s3"), { ...visit, intensity: 3 }, { reason: "a lower rank", revision: 1 });
  await voidSignal(coder, slugOf("s2"), { reason: "a false report", revision: 1 });
  const late = exampleSignal(["SECURITY", "state-clash"], ["2025-12-05", "2025-12-05"], -7, ["B2"]);
  const coded = await createSignal(coder, relationship.slug, late, crypto.randomUUID());
  assert.ok(coded.ok);

  const today = await getRelationship(relationship.slug);
  assert.deepEqual(await verifyPublished(today, row), { sameHash: true, different: [] });
  assert.deepEqual(await kept(relationship.id), row);
  assert.equal((await findWeekSummary(today, WEEK, { keptDraft: false }))?.content.index.now, 1.853468);

  const since = await revisedSince(today, row);
  assert.notEqual(since.difference, 0);
  const what = new Map(since.signals.map((signal) => [signal.slug, signal.what]));
  assert.equal(what.get(slugOf("s3")), "edited");
  assert.equal(what.get(slugOf("s2")), "voided");
  assert.equal(what.get(coded.slug), "added");
  const shares = since.signals.reduce((sum, { difference }) => sum + difference, 0);
  assert.ok(Math.abs(shares - (since.difference ?? 0)) < 1e-5, "the differences add up");
  assert.equal(since.signals.find(({ slug }) => slug === slugOf("s3"))?.last?.reason, "a lower rank");

  // The next week tells what changed in this one.
  const next = await findWeekSummary(today, "2025-W50", { keptDraft: false });
  const earlier = next?.content.earlier;
  assert.equal(earlier?.since, WEEK);
  assert.equal(earlier?.weeks[0]?.frozen, 1.853468);
  assert.ok(Math.abs((earlier?.weeks[0]?.difference ?? 0) - (since.difference ?? 0)) < 1e-5);
  assert.equal(earlier?.signals.length, 3);
  await assert.rejects(
    db.weeklySummary.updateMany({ where: { relationshipId: relationship.id }, data: { headline: "x" } }),
    /write-once/,
  );
  const hash = await hashNow(today, WEEK);
  const again = await publishWeek(
    editor,
    relationship.slug,
    WEEK,
    { version: 0, hash },
    "https://thawline.example",
  );
  assert.ok(!again.ok && /published already/.test(again.problems[0]?.message ?? ""));
});

test("what cannot be published is refused in words", async () => {
  const { relationship, slugOf } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const coder = await makePerson("CODER");
  const { slug } = relationship;
  const hash = await hashNow(relationship, WEEK);
  const refusal = async (week: string, seen: { version: number; hash: string }) => {
    const answer = await publishWeek(editor, slug, week, seen, "https://thawline.example");
    return answer.ok ? "published" : answer.problems[0]?.message;
  };
  assert.match((await refusal("2025-W51", { version: 0, hash })) ?? "", /not coded yet/);
  assert.match((await refusal("2025-W53", { version: 0, hash })) ?? "", /no such week/);
  assert.match((await refusal("2021-W01", { version: 0, hash })) ?? "", /no such week/);
  assert.match((await refusal(WEEK, { version: 3, hash })) ?? "", /meanwhile/);
  await voidSignal(coder, slugOf("s6"), { reason: "not said", revision: 1 });
  assert.match((await refusal(WEEK, { version: 0, hash })) ?? "", /changed meanwhile/);
  await assert.rejects(
    publishWeek(coder, slug, WEEK, { version: 0, hash }, "https://thawline.example"),
    NotAuthorised,
  );
  await assert.rejects(
    publishWeek(null, slug, WEEK, { version: 0, hash }, "https://thawline.example"),
    NotAuthorised,
  );
  await assert.rejects(saveWeekDraft(coder, slug, WEEK, {}, 0), NotAuthorised);
});

test("the archive marks what is published and what is not coded yet", async () => {
  const { relationship } = await published();
  const { years, weeks, current } = await listWeeks(relationship, 2025);
  assert.deepEqual(years, [2025, 2024, 2023, 2022, 2021]);
  assert.equal(current, "2025-W50");
  assert.equal(weeks.find(({ week }) => week === WEEK)?.state, "published");
  assert.equal(weeks.find(({ week }) => week === "2025-W48")?.state, "open");
});

test("a signal saved while a week is being published is in it or after it, never between", async () => {
  const editor = await makePerson("EDITOR");
  const coder = await makePerson("CODER");
  const late = exampleSignal(["TRADE", "opening"], ["2025-12-03", "2025-12-03"], 4, ["A1"]);
  let frozen = 0;
  for (const delay of [0, 5, 10, 20, 40, 1_000]) {
    const { relationship } = await loadWorkedExample();
    const hash = await hashNow(relationship, WEEK);
    const saves = Array.from({ length: 4 }, async () => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return createSignal(coder, relationship.slug, late, crypto.randomUUID());
    });
    const [answer, ...saved] = await Promise.all([
      publishWeek(editor, relationship.slug, WEEK, { version: 0, hash }, "https://thawline.example"),
      ...saves,
    ]);
    assert.ok(saved.every(({ ok }) => ok));
    // Refused where a save came first; where it did not, none of the saves may slip in afterwards.
    if (!answer?.ok) continue;
    frozen++;
    const today = await getRelationship(relationship.slug);
    const check = await verifyPublished(today, await kept(relationship.id));
    assert.deepEqual(check, { sameHash: true, different: [] });
  }
  assert.ok(frozen > 0, "at least one of the publications came before its saves");
});

// Last: the new version is live for everything after it.
test("a new method leaves the published week as it is and says what it would read", async () => {
  const { relationship, row } = await published();
  const parameters = { ...METHOD_1, kappa: { ...METHOD_1.kappa, DIPLOMATIC: 20 } };
  await db.methodVersion.create({ data: { version: 2, parameters: JSON.parse(JSON.stringify(parameters)) } });
  const since = await revisedSince(relationship, row);
  assert.equal(since.difference, 0);
  assert.equal(since.otherMethod?.version, 2);
  assert.ok((since.otherMethod?.index ?? 0) < 1.853468);
  assert.deepEqual(await verifyPublished(relationship, row), { sameHash: true, different: [] });
});

test("what the linter stops is not published, and is said at its field", async () => {
  const { relationship } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const open = await findOpenDraft(relationship, WEEK);
  const texts = {
    ...open?.texts,
    lead: "The index stands at +1.9.",
    assessment: "We judge with high confidence that it will probably hold.",
  };
  assert.ok((await saveWeekDraft(editor, relationship.slug, WEEK, texts, 0)).ok);
  const seen = { version: 1, hash: await hashNow(relationship, WEEK) };
  const answer = await publishWeek(editor, relationship.slug, WEEK, seen, "https://thawline.example");
  assert.deepEqual(answer.ok ? [] : answer.problems.map(({ field }) => field), ["lead", "assessment"]);
  assert.equal((await findSummaryRow(relationship.id, WEEK)).published, null);
});
