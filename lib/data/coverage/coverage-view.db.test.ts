import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { readCoverageDoor } from "@/lib/data/doors/api-coverage";
import { NotFound } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { NOW, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { seenNow } from "./coverage.test-kit";
import { loadCoverageView } from "./coverage-view";
import { recordCoverage } from "./coverage-writing";
import { loadWeekCoverage } from "./week-coverage";

ownTestDatabase();

/** A relationship whose December was searched, save for three days of which the record was written later. */
async function december(): Promise<string> {
  const slug = await newRelationship();
  const editor = await personOf("EDITOR");
  const note = "";
  for (const fields of [
    { from: "2025-12-01", to: "2025-12-31", state: "searched", sources: "Khaama", note },
    { from: "2025-12-29", to: "2025-12-31", state: "not-searched", sources: "", note },
  ])
    assert.ok((await recordCoverage(editor, slug, fields, (await seenNow(slug)).record)).ok);
  return slug;
}

describe("the coverage of a view", () => {
  test("tells spans of the covered days, and of each record how many of its days still hold", async () => {
    const slug = await december();
    const view = await loadCoverageView(await getRelationship(slug), LIVE);
    assert.deepEqual(
      view.runs.map(({ from, to, state }) => `${isoFromDay(from)} ${isoFromDay(to)} ${state}`),
      ["2021-06-01 2025-11-30 unstated", "2025-12-01 2025-12-28 searched", `2025-12-29 ${NOW} not-searched`],
    );
    assert.deepEqual(
      view.records.map(({ number, days, held, author }) => [number, days, held, author]),
      [
        [2, 3, 3, "EDITOR"],
        [1, 31, 28, "EDITOR"],
      ],
    );
  });

  test("reaches to the present day only where it is live", async () => {
    const relationship = await getRelationship(await december());
    const today = dayFromIso(new Date().toISOString().slice(0, 10));
    const live = await loadCoverageView(relationship, LIVE);
    assert.ok(Math.abs(live.until - today) <= 1);
    const knownOn = dayFromIso("2025-12-10");
    const then = await loadCoverageView(relationship, { ...LIVE, knownOn });
    assert.deepEqual([then.last, then.until], [knownOn, knownOn]);
  });

  test("is asked for by methods of generation 2 alone", async () => {
    const slug = await december();
    assert.equal((await loadCoverageView(await getRelationship(slug), LIVE)).asked, false);
    const [row] = await db.methodVersion.findMany({ where: { version: 1 } });
    const parameters = { ...Object(row?.parameters), generation: 2 };
    await db.methodVersion.create({ data: { version: 2, parameters } });
    assert.equal((await loadCoverageView(await getRelationship(slug), LIVE)).asked, true);
    assert.equal((await loadCoverageView(await getRelationship(slug), { ...LIVE, method: 1 })).asked, false);
  });

  test("comes through the door with the last supported day, without the names of people", async () => {
    const door = await readCoverageDoor(await december(), LIVE);
    assert.equal(door.lastSupportedDay, "2025-12-28");
    assert.deepEqual(door.spans.at(-1), {
      from: "2025-12-29",
      to: NOW,
      days: 3,
      state: "not-searched",
      supported: false,
    });
    assert.deepEqual(Object.keys(door.records[0] ?? {}).sort(), [
      "from",
      "note",
      "number",
      "recordedAt",
      "sources",
      "state",
      "to",
    ]);
    assert.deepEqual(
      door.records.map(({ number }) => number),
      [1, 2],
    );
  });
});

describe("the coverage of a week", () => {
  test("is recorded where a record names each of its days", async () => {
    const relationship = await getRelationship(await december());
    const searched = await loadWeekCoverage(relationship, "2025-W51");
    assert.deepEqual([searched?.states, searched?.recorded, searched?.coded], [["searched"], true, true]);
    // Its last four days lie in January, of which nothing is recorded.
    const partial = await loadWeekCoverage(relationship, "2026-W01");
    assert.deepEqual(
      [partial?.states, partial?.recorded, partial?.coded],
      [["not-searched", "unstated"], false, false],
    );
  });

  test("names the first week before it that is not coded either, since closing it passes that one", async () => {
    const relationship = await getRelationship(await december());
    const openBefore = async (week: string) => (await loadWeekCoverage(relationship, week))?.open;
    assert.equal(await openBefore("2026-W03"), "2026-W01");
    assert.equal(await openBefore("2026-W01"), null);
    assert.equal(await openBefore("2025-W51"), null);
  });

  test("cannot be told of a week that is not over, and there is no week 53 of 2025", async () => {
    const relationship = await getRelationship(await december());
    assert.equal(await loadWeekCoverage(relationship, "2099-W01"), null);
    await assert.rejects(loadWeekCoverage(relationship, "2025-W53"), NotFound);
  });
});
