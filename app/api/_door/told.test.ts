import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "./told";

test("what stands beside the rows is told by its path", () => {
  const answer = {
    from: "2025-12-06",
    total: 2,
    vintage: { knownOn: null, fixed: true },
    days: [{ day: "x" }],
  };
  assert.deepEqual(told(answer), [
    "from: 2025-12-06",
    "total: 2",
    "vintage.knownOn: null",
    "vintage.fixed: true",
  ]);
});
