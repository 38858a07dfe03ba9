import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { findType } from "@/lib/codebook/codebook";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { getReading } from "@/lib/data/readings/reading";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { editSignal } from "@/lib/data/signals/signals";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { listWeekCertainty, weekCertainty } from "@/lib/data/weeks/weekly-certainty";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { BAND_HEADER, bandTable } from "./band-table";
import { certaintyKeep } from "./certainty-keep";
import { daySensitivity } from "./day-sensitivity";
import { howSure } from "./how-sure";
import { loadBands } from "./index-bands";
import { rangeFragility } from "./range-fragility";

ownTestDatabase();

const WEEK = "2025-W49";
const [SUNDAY_BEFORE, SUNDAY] = [dayFromIso("2025-11-30"), dayFromIso("2025-12-07")];

/** A worked example of its own, and what changes one field of one of its signals. */
async function example() {
  const { relationship, slugOf } = await loadWorkedExample();
  const coder = await makePerson("CODER");
  let revision = 1;
  const edit = async (id: "s3", changed: Record<string, unknown>) => {
    const view = await findSignalView(relationship.id, slugOf(id));
    assert.ok(view);
    const saved = await editSignal(
      coder,
      slugOf(id),
      { ...view.revisions[0].fields, ...changed },
      {
        reason: "a better source",
        revision: revision++,
      },
    );
    assert.ok(saved.ok, JSON.stringify(saved));
  };
  const base = async () => loadReadingBase(await getRelationship(relationship.slug), LIVE);
  return { relationship, slugOf, edit, base };
}

test("an edit that moves no number draws nothing again; one that does draws anew, and back again finds the first", async () => {
  const { edit, base } = await example();
  const first = await base();
  const drawn = await loadBands(first);
  const change = await rangeFragility(first, SUNDAY_BEFORE, SUNDAY);
  const sensitivity = await daySensitivity(first, SUNDAY);
  assert.ok(drawn && change && sensitivity);

  await edit("s3", { title: "A better title" });
  const retitled = await base();
  assert.notEqual(retitled, first, "the reading itself was made anew");
  assert.equal(await loadBands(retitled), drawn);
  assert.equal(await rangeFragility(retitled, SUNDAY_BEFORE, SUNDAY), change);
  assert.equal(await daySensitivity(retitled, SUNDAY), sensitivity);

  await edit("s3", { intensity: 3 });
  const edited = await base();
  const drawnAnew = await loadBands(edited);
  assert.notEqual(drawnAnew, drawn);
  assert.ok((drawnAnew?.index.levels[2]?.at(-1) ?? 0) < (drawn.index.levels[2]?.at(-1) ?? 0));
  assert.notEqual(await rangeFragility(edited, SUNDAY_BEFORE, SUNDAY), change);
  assert.notEqual(await daySensitivity(edited, SUNDAY), sensitivity);

  await edit("s3", { intensity: 5 });
  assert.equal(await loadBands(await base()), drawn);
});

test("the lean of the coding is measured against the codebook that each signal was coded under, and σ is assumed", async () => {
  const { slugOf, base } = await example();
  const now = await base();
  const sure = await howSure(now, { from: SUNDAY_BEFORE, to: SUNDAY });
  assert.ok(sure);
  const { lean, types } = sure.coding;
  const codebook = await currentCodebook();
  const deviations = now.signals.flatMap(({ id, intensity, scored }) => {
    const usual = findType(codebook, now.info.get(id)?.type ?? "")?.defaultIntensity ?? 0;
    return scored && usual !== 0 ? [Math.sign(usual) * (intensity - usual)] : [];
  });
  assert.ok(deviations.length > 3 && now.info.get(slugOf("s3"))?.defaultIntensity !== null);
  assert.equal(lean.all?.happenings, deviations.length);
  const mean = deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
  assert.ok(Math.abs((lean.all?.mean ?? Number.NaN) - mean) < 1e-12);
  assert.equal(lean.all?.interval, null, "six signals of a few weeks tell nothing of others");
  assert.ok(types.length > 3 && types.every(({ sigma, source }) => sigma === 1 && source === "assumed"));
  assert.equal(
    types.reduce((sum, { signals }) => sum + signals, 0),
    now.signals.filter(({ scored }) => scored).length,
  );
  assert.ok(sure.weights.asDelivered);
  assert.equal(sure.weights.index, sure.index);
  const scores = sure.families.reduce((sum, { value }) => sum + (value ?? 0), 0);
  assert.ok(Math.abs((sure.weights.equal ?? Number.NaN) - scores / 5) < 1e-9);
});

test("two who ask at once are answered from one computation", async () => {
  const { base } = await example();
  const [one, other] = await Promise.all([loadBands(await base()), loadBands(await base())]);
  assert.ok(one);
  assert.equal(one, other);
});

test("a published week is judged by the signals it was published with, an open one by those of now", async () => {
  const { relationship, edit, base } = await example();
  const editor = await makePerson("EDITOR");
  const hash = await hashNow(relationship, WEEK);
  assert.ok(
    (await publishWeek(editor, relationship.slug, WEEK, { version: 0, hash }, "https://thawline.example")).ok,
  );
  const published = await weekCertainty(relationship, WEEK, LIVE);
  assert.ok(published.asPublished && published.found);
  assert.ok(Math.abs(published.found.change - 11.282708) < 5e-7);
  assert.equal(published.found.arrow, "up");

  await edit("s3", { intensity: 3 });
  const today = await getRelationship(relationship.slug);
  assert.deepEqual((await weekCertainty(today, WEEK, LIVE)).found, published.found);
  const live = await rangeFragility(await base(), SUNDAY_BEFORE, SUNDAY);
  assert.ok((live?.change ?? 0) < published.found.change - 3);

  const listed = await listWeekCertainty(today, [WEEK, "2025-W48"], LIVE);
  assert.deepEqual(listed.get(WEEK), published.found);
  const open = await weekCertainty(today, "2025-W48", LIVE);
  assert.ok(!open.asPublished && open.found);
  assert.deepEqual(listed.get("2025-W48"), open.found);
});

test("the draws of the Sundays that a list uses are those that a week is judged by alone", async () => {
  const { base } = await example();
  const now = await base();
  const bands = await loadBands(now);
  const ofList = await rangeFragility(now, SUNDAY_BEFORE, SUNDAY, bands);
  certaintyKeep().fragility.clear();
  const alone = await rangeFragility(now, SUNDAY_BEFORE, SUNDAY);
  assert.ok(ofList && alone);
  assert.notEqual(alone, ofList);
  assert.deepEqual(alone, ofList);
});

test("what is told of a range: band, change and week; a range of one day has no change", async () => {
  const { base } = await example();
  const now = await base();
  const sure = await howSure(now, { from: SUNDAY_BEFORE, to: SUNDAY });
  assert.ok(sure?.band && sure.change && sure.sensitivity);
  assert.ok(sure.band.lowest < sure.band.lower && sure.band.upper < sure.band.highest);
  assert.equal(sure.week?.week, WEEK);
  assert.deepEqual(sure.week?.found, sure.change);
  assert.ok(Math.abs((sure.index ?? 0) - 1.853468) < 5e-7);
  assert.deepEqual(
    sure.families.map(({ value, band }) => value === null || band === null),
    [false, false, false, true, false],
  );
  const day = await howSure(now, { from: SUNDAY, to: SUNDAY });
  assert.equal(day?.change, null);
  assert.deepEqual(day?.band, sure.band);
});

test("the chart holds its band and names no other days; switched off, there is none", async () => {
  const { base } = await example();
  const now = await base();
  const range = { from: SUNDAY_BEFORE, to: SUNDAY };
  const bands = await loadBands(now);
  const { chart } = await getReading(now, range, [], bands);
  assert.ok(chart.band);
  assert.equal(chart.band.draws, 1000);
  const [lowest, , , , highest] = chart.band.levels;
  for (const [at, day] of chart.columns.days.entries()) {
    const [low, high] = [lowest[at] ?? null, highest[at] ?? null];
    assert.ok(low !== null && high !== null, `a band on day ${day}`);
    assert.ok(chart.axis.low <= low && low < high && high <= chart.axis.high);
  }
  const off = await getReading(now, range, []);
  assert.equal(off.chart.band, null);
  assert.deepEqual(off.chart.columns, chart.columns);
});

test("the table of bands has a row a day and six decimals, and leaves empty what has no data", async () => {
  const { base } = await example();
  const now = await base();
  const bands = await loadBands(now);
  assert.ok(bands);
  const rows = bandTable(now, bands, { from: SUNDAY_BEFORE, to: SUNDAY });
  assert.equal(rows.length, 8);
  const last = new Map(BAND_HEADER.map((name, at) => [name, rows.at(-1)?.[at]]));
  assert.equal(last.size, 37);
  assert.equal(last.get("day"), "2025-12-07");
  assert.equal(last.get("index"), 1.853468);
  assert.equal(last.get("DIPLOMATIC"), 49.908607);
  assert.equal(last.get("ENERGY"), null);
  assert.equal(last.get("ENERGY_50"), null);
  const level = bands.index.levels[3]?.[SUNDAY - bands.from] ?? Number.NaN;
  assert.equal(last.get("index_75"), Math.round(level * 1e6) / 1e6);
});
