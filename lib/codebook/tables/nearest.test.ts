import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest";

test("the most like come first, what shares no pair of letters not at all", () => {
  const codes = ["summit", "visit-high", "visit", "mission-closed", "VISIT-REGIONAL"];
  assert.deepEqual(nearest("visit-high-level", codes, 2), ["visit-high", "visit"]);
  assert.deepEqual(nearest("Visit regional", codes, 1), ["VISIT-REGIONAL"]);
  assert.deepEqual(nearest("???", codes, 5), []);
  assert.deepEqual(nearest("", codes, 5), []);
});
