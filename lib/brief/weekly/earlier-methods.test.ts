import assert from "node:assert/strict";
import { test } from "node:test";
import { methodsDiffer } from "./earlier-methods";

const week = (methodVersion?: number) => ({
  week: "2025-W48",
  frozen: 1,
  now: 2,
  difference: 1,
  methodVersion,
});

test("earlier weeks tell their method where one of them stands under another", () => {
  assert.equal(methodsDiffer({ weeks: [week(2), week(1)] }, 2), true);
  assert.equal(methodsDiffer({ weeks: [week(1), week(1)] }, 2), true);
  assert.equal(methodsDiffer({ weeks: [week(2), week(2)] }, 2), false);
  // Published before weeks told theirs.
  assert.equal(methodsDiffer({ weeks: [week(), week()] }, 2), false);
});
