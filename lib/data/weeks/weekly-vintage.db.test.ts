import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { databaseClock } from "@/lib/data/database-clock";
import { readSignalsDoor } from "@/lib/data/doors/api-signals";
import { readWeekDoor } from "@/lib/data/doors/api-week";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { listOverview } from "@/lib/data/readings/reading-overview";
import { findSignalShare } from "@/lib/data/readings/signal-share";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { knownFields } from "@/lib/data/signals/known-fields";
import { listSignals, signalFilter } from "@/lib/data/signals/signal-list";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { createSignal, editSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { placeOfWeek } from "./week-place";
import { findWeekSummary, listWeeks } from "./weeks";

ownTestDatabase();

const [WEEK, NEXT] = ["2025-W49", "2025-W50"];
const knownOn = (iso: string): Vintage => ({ ...LIVE, knownOn: dayFromIso(iso) });

/** The worked example, then one more visit of 3 December that was reported on the 12th and is coded only now. */
async function withLateReport() {
  const { relationship, slugOf } = await loadWorkedExample();
  const before = (await databaseClock()).toISOString();
  await new Promise((resolve) => setTimeout(resolve, 3));
  const coder = await makePerson("CODER");
  const view = await findSignalView(relationship.id, slugOf("s3"));
  assert.ok(view);
  const { fields } = view.revisions[0];
  const [report] = fields.reports;
  assert.ok(report);
  const source = { ...report.source, title: "Late report", published: "2025-12-12" };
  const late = { ...fields, title: "Told late", start: "2025-12-03", end: "2025-12-03" };
  const saved = await createSignal(
    coder,
    relationship.slug,
    { ...late, reports: [{ ...report, source }] },
    crypto.randomUUID(),
  );
  assert.ok(saved.ok, JSON.stringify(saved));
  return { relationship: await getRelationship(relationship.slug), before, late: saved.slug, slugOf, coder };
}

test("a signal that was told late is in no list, door, week or overview before it was told", async () => {
  const { relationship, late, before } = await withLateReport();
  const filter = signalFilter.parse({});
  const seen = async (vintage: Vintage) => {
    const { rows } = await listSignals(relationship.id, filter, vintage);
    const { signals } = await readSignalsDoor(relationship.slug, { page: 1, limit: 100, vintage });
    const share = await findSignalShare(relationship, late, vintage);
    return [rows.some(({ slug }) => slug === late), signals.some(({ id }) => id === late), share !== null];
  };
  assert.deepEqual(await seen(LIVE), [true, true, true]);
  assert.deepEqual(await seen(knownOn("2025-12-12")), [true, true, true]);
  assert.deepEqual(await seen(knownOn("2025-12-11")), [false, false, false]);
  assert.deepEqual(await seen({ ...LIVE, codedOn: before }), [false, false, false]);
  assert.equal(await findSignalView(relationship.id, late, before), null);

  const week = async (vintage: Vintage) => {
    const found = await findWeekSummary(relationship, WEEK, { keptDraft: false, vintage });
    return found?.content.index.now ?? null;
  };
  assert.ok(Math.abs(((await week(knownOn("2025-12-11"))) ?? 0) - 1.853468) < 1e-6);
  assert.ok(((await week(knownOn("2025-12-12"))) ?? 0) > 5);
  assert.equal(placeOfWeek(relationship, NEXT, knownOn("2025-12-12")), "not-coded-yet");
  const listed = await listWeeks(relationship, 2025, knownOn("2025-12-11"));
  assert.equal(listed.current, WEEK);

  const row = async (vintage: Vintage) =>
    (await listOverview(null, false, vintage)).rows.find(({ slug }) => slug === relationship.slug);
  assert.equal((await row(knownOn("2025-12-07")))?.codedThrough, "2025-12-07");
  assert.ok(Math.abs(((await row(knownOn("2025-12-07")))?.index ?? 0) - 1.853468) < 1e-6);
  assert.equal((await row(knownOn("2021-01-01")))?.index, null);
});

test("a published week stays what it is in every vintage and says which is its own", async () => {
  const { relationship, late, coder } = await withLateReport();
  const editor = await makePerson("EDITOR");
  const hash = await hashNow(relationship, WEEK);
  const answer = await publishWeek(
    editor,
    relationship.slug,
    WEEK,
    { version: 0, hash },
    "https://thawline.example",
  );
  assert.ok(answer.ok, JSON.stringify(answer));
  const view = await findSignalView(relationship.id, late);
  assert.ok(view);
  const weaker = { ...view.revisions[0].fields, intensity: 3 };
  const edited = await editSignal(coder, late, weaker, { reason: "a lower rank", revision: 1 });
  assert.ok(edited.ok, JSON.stringify(edited));
  const heavier = { ...METHOD_1, kappa: { ...METHOD_1.kappa, DIPLOMATIC: 99 } };
  await db.methodVersion.create({
    data: { version: 2, parameters: JSON.parse(JSON.stringify(heavier)), note: "another scale" },
  });

  const today = await getRelationship(relationship.slug);
  const read = async (week: string, vintage: Vintage) => {
    const found = await readWeekDoor(today.slug, week, vintage);
    assert.ok(found.found);
    return found.door;
  };
  const own = await read(WEEK, LIVE);
  for (const vintage of [
    knownOn("2025-12-08"),
    { ...LIVE, method: 1 },
    { ...LIVE, codedOn: "2021-01-01T23:59:59.999Z" },
  ]) {
    const door = await read(WEEK, vintage);
    assert.deepEqual([door.state, door.index, door.vintage], [own.state, own.index, own.vintage]);
  }
  assert.equal(own.vintage.fixed, true);
  assert.ok(own.vintage.codedOn);

  // What is not published follows: by method, and by what was coded when the week before was published.
  const next = await read(NEXT, LIVE);
  assert.equal(next.methodVersion, 2);
  assert.notEqual((await read(NEXT, { ...LIVE, method: 1 })).index.thisSunday, next.index.thisSunday);
  const then = await read(NEXT, { ...LIVE, method: 1, codedOn: own.vintage.codedOn });
  assert.notEqual(then.index.thisSunday, (await read(NEXT, { ...LIVE, method: 1 })).index.thisSunday);
  assert.equal(then.earlierWeeks?.weeks[0]?.difference, 0);
  const summary = await findWeekSummary(today, NEXT, { keptDraft: false, vintage: knownOn("2025-12-14") });
  assert.ok(summary?.state === "draft" && !summary.compared && summary.content.earlier === null);
});

test("the fields of a signal as knowable leave out what was published later", async () => {
  const { relationship, late } = await withLateReport();
  const view = await findSignalView(relationship.id, late);
  assert.ok(view);
  const { fields } = view.revisions[0];
  const ended = { ...fields, end: "2025-12-20", endPublished: "2025-12-21" };
  const before = knownFields(ended, dayFromIso("2025-12-11"));
  assert.deepEqual([before.later, before.fields.reports, before.fields.end], [1, [], null]);
  const after = knownFields(ended, dayFromIso("2025-12-21"));
  assert.deepEqual([after.later, after.fields], [0, ended]);
  assert.deepEqual(knownFields(ended, null), { fields: ended, later: 0 });
});
