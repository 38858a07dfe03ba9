import assert from "node:assert/strict";
import { test } from "node:test";
import { mirrorWords, percentDifferenceWords } from "./mirror-words";

test("what half of two reports stay within is rounded up and never told as 0 %", () => {
  const half = (differences: number[]) =>
    /they (.*)\.$/.exec(mirrorWords(differences, "month"))?.[1] ?? "nothing";
  assert.equal(half([0.2, 0.3, 40]), "differ by less than 1 % of the larger");
  assert.equal(half([0.2, 20.2, 40]), "differ by 21 % of the larger or less");
  assert.equal(half([50, 50, 55.00000000000001]), "differ by 50 % of the larger or less");
  assert.equal(half([0, 55.00000000000001, 60]), "differ by 55 % of the larger or less");
  assert.equal(half([1, 1]), "differ by 1 % of the larger or less");
  assert.equal(half([0, 0, 3]), "say the same");
});

test("one month is told as one", () => {
  assert.equal(
    mirrorWords([20], "month"),
    "In the one month that both report they differ by 20 % of the larger.",
  );
  assert.equal(
    mirrorWords([20.4], "year"),
    "In the one year that both report they differ by 20 % of the larger.",
  );
  assert.equal(
    mirrorWords([0.3], "year"),
    "In the one year that both report they differ by less than 1 % of the larger.",
  );
  assert.equal(mirrorWords([0], "week"), "In the one week that both report they say the same.");
  assert.equal(
    mirrorWords([5, 20], "month"),
    "In half of the 2 months that both report they differ by 5 % of the larger or less.",
  );
  assert.equal(mirrorWords([], "month"), "The two have no time in common.");
});

test("a difference that is none is alone printed as 0 %", () => {
  const told = [-50, 20.4, 0.31, -0.04, 0, null, -0.96].map(percentDifferenceWords);
  const expected = ["−50 %", "+20 %", "+0.3 %", "under 0.1 %", "0 %", "–", "−1.0 %"];
  assert.deepEqual(told, expected);
});
