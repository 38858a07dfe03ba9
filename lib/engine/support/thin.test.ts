import assert from "node:assert/strict";
import { test } from "node:test";
import { isThin } from "./thin";

test("under 1 is thin; 1 is not, whatever the last digits of a sum make of it", () => {
  assert.deepEqual([0, 0.5625, 0.999].map(isThin), [true, true, true]);
  assert.deepEqual([1, 1 - 2 ** -50, 0.1 * 3 + 0.7, 2].map(isThin), [false, false, false, false]);
});
