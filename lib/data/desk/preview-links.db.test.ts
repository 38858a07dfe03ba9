import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { loadEngineInput } from "@/lib/data/readings/engine-input";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { editSignal } from "@/lib/data/signals/signals";
import {
  coded,
  type Input,
  NOW,
  newRelationship,
  personOf,
  visit,
} from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { type Preview, previewSignal } from "./preview";

ownTestDatabase();

async function linkedRelationship(): Promise<string> {
  const slug = await newRelationship();
  const parameters = JSON.parse(JSON.stringify(METHOD_2));
  await db.methodVersion.createMany({ data: [{ version: 2, parameters }], skipDuplicates: true });
  return slug;
}

const clash: Partial<Input> = {
  title: "Shots across the river",
  family: "SECURITY",
  type: "state-clash",
  intensity: -7,
  start: "2025-11-10",
  end: "2025-11-10",
};
const count: Partial<Input> = {
  ...clash,
  title: "Ten exchanges of fire",
  start: "2025-10-01",
  end: "2025-11-30",
  occurrences: 10,
};
const opening: Partial<Input> = {
  title: "Market opened again",
  family: "TRADE",
  type: "opening",
  intensity: 4,
  start: "2025-12-01",
  end: "2025-12-01",
};
const open: Partial<Input> = {
  ...opening,
  title: "The market is open",
  type: "market-open",
  intensity: 2,
  end: null,
};

async function previewOf(relationship: string, change: Partial<Input>, slug: string | null = null) {
  const shown = await previewSignal(await personOf("CODER"), relationship, { ...visit(change) }, slug);
  assert.ok(shown.ok, JSON.stringify(shown));
  return shown;
}

/** The index as the pages compute it under generation 2. */
async function indexNow(relationship: string): Promise<string> {
  const { id, dataVersion } = await getRelationship(relationship);
  const { packed } = await loadEngineInput(id, dataVersion, LIVE, 2);
  const day = dayFromIso(NOW);
  return (indexSeries(packed, METHOD_2, day, day).index[0] ?? Number.NaN).toFixed(6);
}
const after = ({ now }: Extract<Preview, { ok: true }>) => (now.after ?? Number.NaN).toFixed(6);

describe("the preview under generation 2", () => {
  test("of one of a count shows that the count then weighs one happening less, and equals the saved index", async () => {
    const relationship = await linkedRelationship();
    const tally = await coded(relationship, count);
    const shown = await previewOf(relationship, { ...clash, countedIn: tally });
    const [moved, ...others] = shown.now.moved;
    assert.deepEqual(others, []);
    assert.equal(moved?.slug, tally);
    assert.equal(moved?.title, "Ten exchanges of fire");
    assert.equal(moved?.link, "counts it");
    assert.deepEqual(moved?.left, { before: 10, after: 9 });
    assert.ok((moved?.before ?? 0) < (moved?.after ?? 0), "it pulls down less");
    await coded(relationship, { ...clash, countedIn: tally });
    assert.equal(after(shown), await indexNow(relationship));

    const again = await previewOf(relationship, count, tally);
    assert.equal(again.left, 9, "of a count: how many are left to it");
    assert.equal(
      (await previewOf(relationship, clash)).now.moved.length,
      0,
      "without a link nothing else moves",
    );
  });

  test("of an event that brought a status about shows the pair, and equals the saved index", async () => {
    const relationship = await linkedRelationship();
    const status = await coded(relationship, open);
    const alone = await previewOf(relationship, opening);
    const shown = await previewOf(relationship, { ...opening, opens: status });
    assert.deepEqual(
      shown.now.moved.map(({ slug, link }) => ({ slug, link })),
      [{ slug: status, link: "opened by it" }],
    );
    assert.ok(shown.now.share < alone.now.share, "the two weigh as the larger");
    const event = await coded(relationship, { ...opening, opens: status });
    assert.equal(after(shown), await indexNow(relationship));

    const stronger = await previewOf(relationship, { ...open, intensity: 3 }, status);
    const [moved] = stronger.now.moved;
    assert.equal(moved?.slug, event);
    assert.equal(moved?.link, "opened it");
    const saved = await editSignal(await personOf("CODER"), status, visit({ ...open, intensity: 3 }), {
      reason: "two more markets",
      revision: 1,
    });
    assert.ok(saved.ok, JSON.stringify(saved));
    assert.equal(after(stronger), await indexNow(relationship));
  });

  test("of a retraction names what it takes back", async () => {
    const relationship = await linkedRelationship();
    const target = await coded(relationship, { start: "2025-11-01", end: "2025-11-01", intensity: 6 });
    const shown = await previewOf(relationship, { retracts: { signal: target, r: 1 } });
    assert.deepEqual(
      shown.now.moved.map(({ slug, link, after: held }) => ({ slug, link, held })),
      [{ slug: target, link: "taken back by it", held: 0 }],
    );
  });
});
