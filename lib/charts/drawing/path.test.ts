import assert from "node:assert/strict";
import { test } from "node:test";
import { areaPath, boxScale, linePath } from "./path";

const scale = boxScale({ from: 0, to: 10 }, { low: -10, high: 10 }, 100, 20);

test("a line runs through its points", () => {
  const points = [
    { day: 0, value: 0 },
    { day: 5, value: 10 },
  ];
  assert.equal(linePath(points, scale), "M0 10L50 0");
});

test("a gap is drawn as a gap, never through 0", () => {
  const points = [
    { day: 0, value: 5 },
    { day: 1, value: null },
    { day: 2, value: 5 },
    { day: 3, value: 5 },
  ];
  assert.equal(linePath(points, scale), "M0 5M20 5L30 5");
  assert.equal(areaPath(points, scale), "M0 10L0 5L0 10ZM20 10L20 5L30 5L30 10Z");
});
