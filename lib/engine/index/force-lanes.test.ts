import assert from "node:assert/strict";
import { test } from "node:test";
import { fadingOf } from "./fading";
import { addStep, createLanes, runLane } from "./force-lanes";

test("where nothing is left the sum is exactly 0, whatever rounding went before", () => {
  const fading = fadingOf(1e-4);
  const lanes = createLanes(0, 30, 1);
  for (const [at, value] of [0.1, 0.7, 1e9 / 3, 0.3, 1e-7].entries())
    addStep(lanes, 0, at, 10 + ((at * 3) % 5), value, 1, fading);
  const sums = runLane(lanes, 0, fading);
  assert.ok((sums[9] ?? 0) > 3e8);
  assert.equal(sums[20], 0);
});

test("what is in force is summed with its rounding errors kept", () => {
  const fading = fadingOf(1e-4);
  const lanes = createLanes(0, 40, 1);
  addStep(lanes, 0, 0, 10, 1e16, 1, fading);
  for (let at = 1; at < 10; at++) addStep(lanes, 0, at, 30, 0.3, 1, fading);
  assert.ok(Math.abs((runLane(lanes, 0, fading)[20] ?? 0) - 2.7) < 1e-12);
});

test("steps before the range are brought to its first day, steps after it are left out", () => {
  const fading = fadingOf(10);
  const lanes = createLanes(100, 120, 1);
  addStep(lanes, 0, 50, 90, 8, 1, fading);
  addStep(lanes, 0, 60, 110, 1, 1, fading);
  addStep(lanes, 0, 121, 121, 5, 1, fading);
  const sums = runLane(lanes, 0, fading);
  assert.ok(Math.abs((sums[0] ?? 0) - 5) < 1e-12);
  assert.ok(Math.abs((sums[20] ?? 0) - 1.5) < 1e-12);
});

test("a range that runs backwards or is not of whole days is refused", () => {
  for (const [from, to] of [
    [10, 9],
    [0.5, 3],
    [0, Number.NaN],
  ] as const)
    assert.throws(() => createLanes(from, to, 1), RangeError);
});
