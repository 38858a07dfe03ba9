import assert from "node:assert/strict";
import { test } from "node:test";
import { growthOverEight } from "./growth";

/** Steps that no compiler leaves out. */
function walk(steps: number): void {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum + step) % 1_000_003;
  assert.ok(sum >= 0);
}

test("work that holds each piece against every other grows by far more than work that takes each once", () => {
  const size = 1_000;
  assert.ok(growthOverEight((times) => walk(size * times * 1_000)) < 40);
  assert.ok(growthOverEight((times) => walk((size * times) ** 2)) > 40);
});
