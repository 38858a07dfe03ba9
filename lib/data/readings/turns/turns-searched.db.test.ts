import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { seenNow } from "@/lib/data/coverage/coverage.test-kit";
import { recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { loadRevisionTriangle } from "@/lib/data/revisions/revision-triangle";
import { loadTwoVintages } from "@/lib/data/revisions/then-and-now";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { getTurns } from "./turns";

ownTestDatabase();

test("turns are sought, revisions told and then set beside now up to the last searched day, under generation 2 alone", async () => {
  const { slug } = (await loadWorkedExample()).relationship;
  await db.methodVersion.create({ data: { version: 2, parameters: JSON.parse(JSON.stringify(METHOD_2)) } });
  const editor = await personOf("EDITOR");
  const record = async (from: string) => {
    const fields = { from, to: "2025-12-14", state: "not-searched", sources: "", note: "" };
    assert.ok((await recordCoverage(editor, slug, fields, (await seenNow(slug)).record)).ok);
  };
  const read = async (method: number | null = null) => {
    const turns = await getTurns(await loadReadingBase(await getRelationship(slug), { ...LIVE, method }));
    return (
      turns && [turns.soughtTo && isoFromDay(turns.soughtTo), isoFromDay(turns.codedTo), turns.flow.weeks]
    );
  };
  const weeks = (await read())?.[2];
  assert.deepEqual(await read(), ["2025-12-14", "2025-12-14", weeks]);

  await record("2025-12-06");
  assert.deepEqual(await read(), ["2025-11-30", "2025-12-14", weeks]);
  assert.deepEqual(await read(1), ["2025-12-14", "2025-12-14", weeks]);
  const { before } = await loadTwoVintages(await getRelationship(slug), LIVE);
  assert.equal(before.last, dayFromIso("2025-11-07"));
  const triangle = await loadRevisionTriangle(await getRelationship(slug), "knowable", null);
  assert.equal(triangle.rows[0]?.week, "2025-W48");
  assert.deepEqual(triangle.beyond, { searched: dayFromIso("2025-12-05"), coded: dayFromIso("2025-12-14") });

  await record("2021-08-15");
  assert.deepEqual(await read(), [null, "2025-12-14", weeks]);
});
