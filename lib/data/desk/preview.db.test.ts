import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { editSignal, restoreSignal, voidSignal } from "@/lib/data/signals/signals";
import {
  coded,
  fieldsOf,
  NOW,
  newRelationship,
  personOf,
  readingOn,
  visit,
} from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { previewSignal } from "./preview";

ownTestDatabase();

describe("the preview", () => {
  const same = (shown: number | null, saved: number) =>
    assert.equal((shown ?? Number.NaN).toFixed(6), saved.toFixed(6));

  test("of a new signal equals the saved result to six decimals, today and on its first day", async () => {
    const relationship = await newRelationship();
    await coded(relationship, { start: "2025-10-01", end: "2025-10-01", title: "Earlier" });
    const clash = visit({
      family: "SECURITY",
      type: "state-clash",
      intensity: -7.5,
      start: "2025-11-26",
      end: "2025-11-26",
    });
    const shown = await previewSignal(await personOf("CODER"), relationship, { ...clash, title: "" }, null);
    assert.ok(shown.ok, JSON.stringify(shown));
    const before = await readingOn(relationship, NOW);
    const slug = await coded(relationship, clash);
    const after = await readingOn(relationship, NOW);
    same(shown.now.before, before.index);
    same(shown.now.after, after.index);
    same(shown.now.share, after.shares.get(slug) ?? Number.NaN);
    same(shown.start?.after ?? null, (await readingOn(relationship, "2025-11-26")).index);
    same(
      shown.now.families.reduce((sum, { after: held }) => sum + (held ?? 0), 0),
      after.index,
    );
  });

  test("of an edit, an imprecise date, a retraction and a withdrawn report equals it too", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const target = await coded(relationship, { start: "2025-11-01", end: "2025-11-01", intensity: 6 });
    const report = visit().reports?.[0];
    assert.ok(report);
    const changed = visit({
      start: "2025-11-01",
      end: "2025-11-01",
      precision: "month",
      retracts: { signal: target, r: 0.5 },
      reports: [report, { ...report, key: "r2", withdrawnOn: "2025-12-20", withdrawnReason: "wrong man" }],
    });
    const shown = await previewSignal(await personOf("CODER"), relationship, { ...changed }, slug);
    assert.ok(shown.ok);
    assert.ok(
      (await editSignal(await personOf("CODER"), slug, changed, { reason: "later news", revision: 1 })).ok,
    );
    const after = await readingOn(relationship, NOW);
    same(shown.now.after, after.index);
    same(shown.now.share, after.shares.get(slug) ?? Number.NaN);
  });

  test("says what it still needs", async () => {
    const relationship = await newRelationship();
    const needs = await previewSignal(
      await personOf("CODER"),
      relationship,
      { ...visit({ start: "", reports: [] }) },
      null,
    );
    assert.deepEqual([...new Set(fieldsOf(needs))], ["start", "reports"]);
  });
});

test("a voided signal leaves the index as if it had never been coded, and a restored one brings it back", async () => {
  const relationship = await newRelationship();
  await coded(relationship, { title: "Stays" });
  const never = await readingOn(relationship, NOW);
  const slug = await coded(relationship, { start: "2025-12-10", end: "2025-12-10" });
  const counted = await readingOn(relationship, NOW);
  assert.notEqual(counted.index, never.index);
  await voidSignal(await personOf("CODER"), slug, { reason: "double", revision: 1 });
  assert.deepEqual(await readingOn(relationship, NOW), never);
  await restoreSignal(await personOf("CODER"), slug, { reason: "no double", revision: 2 });
  assert.deepEqual(await readingOn(relationship, NOW), counted);
});
