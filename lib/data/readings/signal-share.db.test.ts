import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { coded, type Input, NOW, newRelationship, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { findSignalShare } from "./signal-share";

ownTestDatabase();

async function pair(): Promise<string> {
  const slug = await newRelationship();
  const parameters = JSON.parse(JSON.stringify(METHOD_2));
  await db.methodVersion.createMany({ data: [{ version: 2, parameters }], skipDuplicates: true });
  return slug;
}

async function shareOf(relationship: string, signal: string) {
  return findSignalShare(await getRelationship(relationship), signal, LIVE);
}

const told = (day: string): Partial<Input> => ({ start: day, end: day });

describe("what a signal holds of the index", () => {
  test("is drawn up to the last coded day, with the weight of its reports", async () => {
    const slug = await pair();
    const share = await shareOf(slug, await coded(slug, {}));
    assert.equal(share?.none, null);
    assert.equal(share?.points.at(-1)?.day, NOW);
    assert.equal(share?.evidence, 0.75);
  });

  test("is nothing yet of a signal after the last coded day, whose reports keep their weight", async () => {
    const slug = await pair();
    const [report] = visit().reports ?? [];
    assert.ok(report);
    for (const day of ["2026-01-05", "2026-05-04"]) {
      const source = { ...report.source, published: day };
      const share = await shareOf(
        slug,
        await coded(slug, { ...told(day), reports: [{ ...report, source }] }),
      );
      assert.deepEqual([share?.none, share?.points, share?.evidence], ["begins-later", [], 0.75], day);
    }
  });

  test("is nothing of a tally whose happenings are all coded singly, and its reports keep their weight", async () => {
    const slug = await pair();
    const tally = await coded(slug, {
      title: "Two visits",
      start: "2025-11-01",
      end: "2025-12-31",
      occurrences: 2,
    });
    assert.equal((await shareOf(slug, tally))?.none, null);
    await coded(slug, { countedIn: tally, title: "The first of them" });
    await coded(slug, { countedIn: tally, title: "The second of them" });
    const share = await shareOf(slug, tally);
    assert.deepEqual([share?.none, share?.points, share?.evidence], ["coded-singly", [], 0.75]);
  });

  test("is null where no report weighs, and where it is not scored", async () => {
    const slug = await pair();
    const [report] = visit().reports ?? [];
    assert.ok(report);
    const source = { ...report.source, reliability: "E" as const };
    assert.equal(await shareOf(slug, await coded(slug, { reports: [{ ...report, source }] })), null);
    assert.equal(await shareOf(slug, await coded(slug, { scored: false })), null);
  });
});
