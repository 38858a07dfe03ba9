import assert from "node:assert/strict";
import { test } from "node:test";
import { commonest, openTally } from "./tally";

test("texts are counted as long as there is room for new ones", () => {
  const tally = openTally(100);
  for (const text of ["a", "a".repeat(48), "a", "b", "a".repeat(48)]) tally.add(text);
  assert.deepEqual(
    [...tally.times],
    [
      ["a", 2],
      ["a".repeat(48), 2],
    ],
  );
  const one = openTally(1);
  one.add("longer than the room");
  assert.equal(one.times.get("longer than the room"), 1);
});

test("the commonest is the first by its letters of those that are told as often", () => {
  assert.equal(commonest(new Map([["Kabul", 1]])), "Kabul");
  const times = new Map([
    ["Khorog", 2],
    ["Dushanbe", 2],
    ["Kabul", 1],
  ]);
  assert.equal(commonest(times), "Dushanbe");
  assert.equal(commonest(new Map()), "");
});
