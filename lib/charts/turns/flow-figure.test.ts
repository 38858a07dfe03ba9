import assert from "node:assert/strict";
import { test } from "node:test";
import { flowAxis, flowSummary, weekSignals } from "./flow-figure";

test("the axis of a flow holds all values in at most six whole steps, with 0 among them", () => {
  assert.deepEqual(flowAxis([-11, 7]), { low: -15, high: 10, ticks: [-15, -10, -5, 0, 5, 10] });
  for (const values of [[], [0.2], [-0.3, 900], [-4000, 1], [12, 13, 14]]) {
    const { low, high, ticks } = flowAxis(values);
    assert.ok(ticks.includes(0) && ticks.length <= 8, JSON.stringify(ticks));
    for (const value of values) assert.ok(value >= low && value <= high);
  }
});

test("a flow is told by its silent weeks and its strongest one each way", () => {
  const bars = [
    { monday: 20339, up: 7.52, down: 0, signals: 3 },
    { monday: 20346, up: 0, down: 0, signals: 0 },
    { monday: 20416, up: 0, down: 9.4, signals: 2 },
  ];
  assert.equal(
    flowSummary({ what: "sum", bars }),
    "3 weeks, 1 of them without new evidence; most upwards +7.5 in the week of 8 Sep 2025, most downwards −9.4 in the week of 24 Nov 2025.",
  );
  assert.equal(
    flowSummary({ what: "streams", bars: [{ monday: 20339, up: 1, down: 2.5, signals: 4 }] }),
    "1 week, 0 of them without new evidence; most contact 1.0 in the week of 8 Sep 2025, most strain 2.5 in the week of 8 Sep 2025.",
  );
  assert.equal(flowSummary({ what: "sum", bars: [] }), "0 weeks, 0 of them without new evidence.");
});

test("a week with a part of a tally is told to one decimal", () => {
  assert.deepEqual([1, 12, 5.190217391304348, 1.96, 0.1, 0.08152173913043478, 0.04].map(weekSignals), [
    "1",
    "12",
    "5.2",
    "2.0",
    "0.1",
    "under 0.1",
    "under 0.1",
  ]);
});
