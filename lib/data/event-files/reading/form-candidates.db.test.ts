import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidate, report, rowOf } from "@/lib/data/candidates/candidates.test-kit";
import { newRelationship } from "@/lib/data/signals/signals.test-kit";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { currentMapping } from "../mapping/current-mapping";
import { formCandidates } from "./form-candidates";

ownTestDatabase();

const SIDES = { A: "ALP", B: "BET", nameA: "Alpha", nameB: "Beta" };

async function formed(ids: readonly string[], pageBytes?: number) {
  await db.$transaction(async (tx) => {
    const [mapping, codebook] = [await currentMapping(tx), await currentCodebook()];
    await tx.$executeRaw`
      CREATE TEMPORARY TABLE touched_happening ON COMMIT DROP AS
      SELECT "id" FROM "EventCandidate" WHERE "id" = ANY(${[...ids]}::uuid[])`;
    await formCandidates(tx, { source: "icews", sides: SIDES, mapping, codebook }, pageBytes);
  });
  const found = await db.eventCandidate.findMany({ where: { id: { in: [...ids] } } });
  return ids.map((id) => found.find((one) => one.id === id));
}

describe("a happening", () => {
  test("is formed of all its rows, however few of them are read at once", async () => {
    const slug = await newRelationship();
    const [talks, visit, gone] = [await candidate(slug), await candidate(slug), await candidate(slug)];
    for (const at of [1, 2, 3, 4, 5])
      await rowOf(talks, {
        key: `talks ${at}`,
        words: `Words of ${at}`,
        place: at < 3 ? "Kabul" : "Dushanbe",
        // Three addresses, and who published it where there is none.
        reports: [report(`https://agency.example/${at % 3}`), { ...report(), address: null, title: "Talks" }],
      });
    await rowOf(visit, { code: "042", words: "long ".repeat(100_000) });
    const vanished = await rowOf(gone);
    await db.eventRowKept.update({ where: { id: vanished }, data: { vanished: true } });
    const whole = await formed([talks, visit, gone]);
    assert.deepEqual(
      whole.map((one) => [one?.state, one?.code, one?.rows, one?.statements, one?.articles]),
      [
        ["OPEN", "040", 5, 5, 4],
        ["OPEN", "042", 1, 1, 1],
        // As it was: no row stands of it.
        ["DISCARDED", "040", 2, 1, 1],
      ],
    );
    const { words, place } = Object(whole[0]?.besides);
    assert.deepEqual(
      [words, place],
      [["Words of 1", "Words of 2", "Words of 3", "Words of 4", "Words of 5"].join("\n"), "Dushanbe"],
    );
    // A page a row.
    assert.deepEqual(await formed([talks, visit, gone], 1), whole);
  });

  test("of two stories of one publisher has two articles, also where neither has an address", async () => {
    const talks = await candidate(await newRelationship());
    const reports = [{ ...report(), address: null }];
    for (const [at, story] of ["47000001", "47000001", "47000002"].entries())
      await rowOf(talks, { key: `talks ${at}`, cells: { "Story ID": story }, reports });
    const [whole] = await formed([talks]);
    assert.equal(whole?.articles, 2);
  });
});
