import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { seenNow } from "@/lib/data/coverage/coverage.test-kit";
import { recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { indexTable, readIndexDoor } from "./api-index";
import { readRelationshipsDoor, relationshipsTable } from "./api-relationships";
import { readWeekDoor, weekTable } from "./api-week";

ownTestDatabase();

const BEFORE = "day,index,warming,cooling,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY";
let slug = "";

const days = (method: number | null = null) =>
  readIndexDoor(slug, { from: "2025-12-05", to: "2025-12-06", vintage: { ...LIVE, method } });

describe("the worked example, of which nobody searched after 5 December", () => {
  before(async () => {
    const { relationship } = await loadWorkedExample();
    slug = relationship.slug;
    await db.methodVersion.create({ data: { version: 2, parameters: JSON.parse(JSON.stringify(METHOD_2)) } });
    const fields = { from: "2025-12-06", to: "2025-12-14", state: "not-searched", sources: "", note: "" };
    assert.ok(
      (await recordCoverage(await personOf("EDITOR"), slug, fields, (await seenNow(slug)).record)).ok,
    );
  });

  describe("the index door under generation 2", () => {
    test("claims a stage and a direction on the searched day, and none on the next", async () => {
      const [searched, unsearched] = (await days()).days;
      assert.equal(searched?.supported, true);
      assert.notEqual(searched?.stage, null);
      assert.notEqual(searched?.direction, null);
      assert.equal(unsearched?.supported, false);
      assert.deepEqual([unsearched?.stage, unsearched?.direction, unsearched?.held], [null, null, null]);
      assert.notEqual(unsearched?.index, null);
    });

    test("says whether the stage stands in brackets, where there is one", async () => {
      const [searched, unsearched] = (await days()).days;
      assert.equal(searched?.bracketed, true);
      assert.equal(unsearched?.bracketed, null);
    });

    test("gives parts that sum to the index, and state violence that is never above 0", async () => {
      for (const { index, standing, moving, violence } of (await days()).days) {
        assert.ok(Math.abs((standing ?? NaN) + (moving ?? NaN) - (index ?? NaN)) < 1e-9);
        assert.ok((violence ?? NaN) <= 0);
      }
    });

    test("appends its columns to those that were there", async () => {
      const { header, rows } = indexTable(await days());
      assert.equal(
        header.join(),
        `${BEFORE},stage,direction,supported,held,standing,moving,violence,bracketed`,
      );
      assert.deepEqual(
        rows.map((row) => row[11]),
        [true, false],
      );
    });

    test("says nothing of days that are not coded, searched or not", async () => {
      const { days: rows } = await readIndexDoor(slug, {
        from: "2026-01-01",
        to: "2026-01-01",
        vintage: LIVE,
      });
      assert.deepEqual(Object.values(rows[0] ?? {}).slice(1), Array(16).fill(null));
    });
  });

  test("under generation 1 the index door adds nothing", async () => {
    for (const row of (await days(1)).days) {
      assert.notEqual(row.index, null);
      const { stage, direction, supported, held, standing, moving, violence, bracketed } = row;
      assert.deepEqual(
        [stage, direction, supported, held, standing, moving, violence, bracketed],
        Array(8).fill(null),
      );
    }
  });

  describe("the week door", () => {
    const week = async (method: number | null = null) => {
      const read = await readWeekDoor(slug, "2025-W49", { ...LIVE, method });
      assert.ok(read.found);
      return read.door;
    };

    test("says that nobody searched on this Sunday, and so gives no arrow, no stage and no direction", async () => {
      const door = await week();
      assert.deepEqual(door.supported, { thisSunday: false, lastSunday: true });
      assert.equal(door.arrow.way, null);
      assert.match(door.arrow.reason, /^Nobody searched/);
      assert.deepEqual([door.stage, door.direction], [null, null]);
      assert.equal(weekTable(door).rows.length, 8);
    });

    test("asks for no searching under generation 1", async () => {
      const door = await week(1);
      assert.equal(door.supported, null);
      assert.equal(door.arrow.way, "up");
      assert.notEqual(door.stage, null);
    });
  });

  test("the list of relationships tells the last day that is supported", async () => {
    const door = await readRelationshipsDoor();
    assert.equal(door.relationships.find((row) => row.slug === slug)?.lastSupportedDay, "2025-12-05");
    const { header, rows } = relationshipsTable(door);
    assert.deepEqual(header.slice(-2), ["lastSupportedDay", "verdict"]);
    assert.deepEqual(rows[0]?.slice(-2), ["2025-12-05", door.relationships[0]?.verdict.sentence]);
  });
});
