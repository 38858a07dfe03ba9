import assert from "node:assert/strict";
import { test } from "node:test";
import { intervalWords, PAIRS_TO_TELL, undefinedWords } from "./agreement-words";

const interval = { lower: 0.5, upper: 0.9, resamples: 2_000, undefinedResamples: 100 };

test("an interval is told once there are pairs enough to resample", () => {
  assert.equal(intervalWords(interval, PAIRS_TO_TELL), "0.50 to 0.90");
  assert.equal(intervalWords(interval, PAIRS_TO_TELL - 1), "too few pairs");
  assert.equal(intervalWords({ ...interval, lower: null }, 40), "–");
});

test("resamples without variation are told as a share", () => {
  assert.equal(undefinedWords(interval), "5 %");
  assert.equal(undefinedWords({ ...interval, undefinedResamples: 1 }), "under 1 %");
  assert.equal(undefinedWords({ ...interval, undefinedResamples: 0 }), "none");
});
