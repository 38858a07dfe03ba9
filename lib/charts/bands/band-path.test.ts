import assert from "node:assert/strict";
import { test } from "node:test";
import { boxScale } from "@/lib/charts/drawing/path";
import { bandPath } from "./band-path";

const scale = boxScale({ from: 0, to: 10 }, { low: 0, high: 10 }, 10, 10);

test("a band runs along its upper line and back along its lower one", () => {
  assert.equal(bandPath([0, 5, 10], [1, 2, 1], [3, 4, 3], scale), "M0 7L5 6L10 7L10 9L5 8L0 9Z");
});

test("a gap parts a band, and a day alone has no area", () => {
  const path = bandPath([0, 1, 2, 3, 4], [1, 1, null, 1, 1], [2, 2, null, 2, 2], scale);
  assert.equal(path, "M0 8L1 8L1 9L0 9ZM3 8L4 8L4 9L3 9Z");
  assert.equal(bandPath([0, 1], [1, null], [2, null], scale), "");
});
