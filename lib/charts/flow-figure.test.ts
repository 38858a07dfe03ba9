import assert from "node:assert/strict";
import { test } from "node:test";
import { flowAxis } from "./flow-figure";

test("the axis of a flow holds all values in at most six whole steps, with 0 among them", () => {
  assert.deepEqual(flowAxis([-11, 7]), { low: -15, high: 10, ticks: [-15, -10, -5, 0, 5, 10] });
  for (const values of [[], [0.2], [-0.3, 900], [-4000, 1], [12, 13, 14]]) {
    const { low, high, ticks } = flowAxis(values);
    assert.ok(ticks.includes(0) && ticks.length <= 8, JSON.stringify(ticks));
    for (const value of values) assert.ok(value >= low && value <= high);
  }
});
