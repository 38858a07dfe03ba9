import assert from "node:assert/strict";
import { test } from "node:test";
import { addJudged, faultsOf, newTally, tableOf } from "./tally";

test("every kind of fault counts, and nothing else does", () => {
  const well = { ...newTally("saving"), kills: 5, acknowledged: 40, refused: 3, away: 7 };
  assert.equal(faultsOf([well]), 0);
  for (const key of ["lost", "doubled", "half", "failedStarts", "failures", "other"] as const)
    assert.equal(faultsOf([well, { ...newTally("odd"), [key]: 2 }]), 2, key);
});

test("what was judged is added up", () => {
  const tally = { ...newTally("saving"), acknowledged: 1 };
  addJudged(tally, { acknowledged: 4, lost: 1, doubled: 2, half: 3, wrong: ["a was lost"] });
  assert.deepEqual([tally.acknowledged, tally.lost, tally.doubled, tally.half], [5, 1, 2, 3]);
  assert.deepEqual(tally.wrong, ["a was lost"]);
});

test("the table has a line for each mix, one of sums, and the notes", () => {
  const lines = tableOf([
    { ...newTally("saving"), kills: 12, acknowledged: 100 },
    { ...newTally("odd"), refused: 9, notes: ["9 requests"] },
  ]);
  assert.equal(lines.length, 5);
  assert.match(lines[0] ?? "", /^mix +kills +acknowledged +lost +doubled +half/);
  assert.deepEqual(lines[3]?.split(/ +/).slice(0, 7), ["all", "12", "100", "0", "0", "0", "9"]);
  assert.equal(lines[4], "odd: 9 requests");
  assert.equal(
    new Set(lines.slice(0, 4).map((line) => line.length)).size,
    1,
    "columns stand under one another",
  );
});
