import assert from "node:assert/strict";
import { test } from "node:test";
import { boxScale } from "@/lib/charts/drawing/path";
import { bandPath } from "./band-path";

const scale = boxScale({ from: 0, to: 10 }, { low: 0, high: 10 }, 10, 10);

test("a band runs along its upper line and back along its lower one", () => {
  assert.equal(bandPath([0, 5, 10], [1, 2, 1], [3, 4, 3], scale), "M0 7l5-1 5 1 0 2-5-1-5 1Z");
});

test("a gap parts a band, and a day alone has no area", () => {
  const path = bandPath([0, 1, 2, 3, 4], [1, 1, null, 1, 1], [2, 2, null, 2, 2], scale);
  assert.equal(path, "M0 8h1l0 1h-1ZM3 8h1l0 1h-1Z");
  assert.equal(bandPath([0, 1], [1, null], [2, null], scale), "");
});
