import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type AddressValues, parseRange } from "@/lib/charts/address/range";
import { LIVE, parseVintage, vintageParams } from "@/lib/charts/address/vintage";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { editSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, NOW, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { loadBands } from "./certainty/index-bands";
import { frozenVintage } from "./frozen-vintage";
import { getReading } from "./reading";
import { coveredDays, loadReadingBase } from "./reading-base";
import { whyHere } from "./reading-shares";

ownTestDatabase();

const RANGE = { from: "2025-11-01", to: NOW };

/** Reads an address as a page does, down to every figure that it draws. */
async function open(slug: string, values: AddressValues) {
  const relationship = await getRelationship(slug);
  const { vintage, problems } = await vintageProblems(parseVintage(values, relationship.trackedFrom, []));
  assert.deepEqual(problems, []);
  const range = parseRange(values, coveredDays(relationship, vintage));
  assert.equal(range.clamped, false);
  const base = await loadReadingBase(relationship, vintage);
  const reading = await getReading(base, range, [], await loadBands(base));
  return { relationship, base, figures: { reading, here: await whyHere(base, base.last) } };
}

/** Parameters of the frozen address of a live view. */
async function freeze(slug: string, values: AddressValues): Promise<AddressValues> {
  const { relationship, base } = await open(slug, values);
  const params = vintageParams(await frozenVintage(relationship, base));
  return Object.fromEntries(
    Object.entries({ ...values, ...params }).map(([name, value]) => [name, value ?? ""]),
  );
}

/** Everything that can change a live figure. */
async function history(relationship: string, first: string, second: string) {
  const admin = await personOf("ADMIN");
  const editor = await personOf("EDITOR");
  const edited = await editSignal(editor, first, visit({ intensity: 3, title: "Renamed" }), {
    reason: "smaller than thought",
    revision: 1,
  });
  assert.ok(edited.ok, JSON.stringify(edited));
  const voided = await voidSignal(editor, second, { reason: "never happened", revision: 1 });
  assert.ok(voided.ok);
  await coded(relationship, { title: "Coded late", start: "2025-12-10", end: "2025-12-10" });
  const moved = await moveCodedThrough(admin, relationship, { codedThrough: "2026-02-01" }, NOW);
  assert.ok(moved.ok);
  const parameters = { ...METHOD_1, kappa: { ...METHOD_1.kappa, DIPLOMATIC: 99 } };
  await db.methodVersion.create({ data: { version: 2, parameters: JSON.parse(JSON.stringify(parameters)) } });
}

describe("a frozen address", () => {
  test("shows the same figures after edits, voids, additions, a new method and more coded days", async () => {
    const relationship = await newRelationship();
    const first = await coded(relationship);
    const second = await coded(relationship, { title: "Another", start: "2025-12-05", end: "2025-12-05" });
    const live = await open(relationship, RANGE);
    const frozen = await freeze(relationship, RANGE);
    const then = await open(relationship, frozen);
    assert.deepEqual(then.figures.reading.chart, live.figures.reading.chart);
    assert.deepEqual(then.figures.reading.why, live.figures.reading.why);
    const knownOn = { ...RANGE, to: "2025-12-04", knownOn: "2025-12-04" };
    const frozenKnown = await freeze(relationship, knownOn);
    const known = await open(relationship, frozenKnown);

    await history(relationship, first, second);
    const after = await open(relationship, RANGE);
    assert.notDeepEqual(after.figures.reading.chart, live.figures.reading.chart);
    assert.deepEqual((await open(relationship, frozen)).figures, then.figures);
    assert.deepEqual((await open(relationship, frozenKnown)).figures, known.figures);
  });

  test("stays put while nothing changes, and covers what was coded as quiet", async () => {
    const relationship = await newRelationship();
    const quiet = await getRelationship(relationship);
    const none = await frozenVintage(quiet, await loadReadingBase(quiet, LIVE));
    const recorded = quiet.states[0]?.recordedAt;
    assert.equal(none.codedOn, recorded);
    assert.ok(recorded && recorded > NOW);
    assert.equal(isoFromDay(none.through ?? 0), NOW);

    await coded(relationship);
    const again = await Promise.all([freeze(relationship, RANGE), freeze(relationship, RANGE)]);
    assert.deepEqual(again[0], again[1]);
    const { base } = await open(relationship, again[0]);
    assert.equal(isoFromDay(base.last), NOW);
  });

  test("of a view as coded earlier keeps that moment", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    const row = await getRelationship(relationship);
    const codedOn = "2025-12-20T23:59:59.999Z";
    const { codedOn: kept } = await frozenVintage(row, await loadReadingBase(row, { ...LIVE, codedOn }));
    assert.equal(kept, codedOn);
  });
});
