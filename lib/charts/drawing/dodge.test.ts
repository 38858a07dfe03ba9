import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dodge } from "./dodge";

test("labels that do not collide stay where they want to be", () => {
  assert.deepEqual(dodge([10, 50, 90], 20, 0, 100), [10, 50, 90]);
});

test("two that collide move apart evenly", () => {
  assert.deepEqual(dodge([10, 11], 20, 0, 100), [0.5, 20.5]);
});

test("the order of the input is kept in the output", () => {
  assert.deepEqual(dodge([90, 10], 20, 0, 100), [90, 10]);
});

test("no two labels overlap, and none leaves the line", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 }), (wanted) => {
      const placed = dodge(wanted, 8, 0, 100).sort((a, b) => a - b);
      for (const [at, place] of placed.entries()) {
        assert.ok(place >= -1e-9 && place <= 100 + 1e-9, `${place}`);
        if (at > 0) assert.ok(place - (placed[at - 1] ?? 0) >= 8 - 1e-9);
      }
    }),
  );
});

test("too many labels share the line evenly", () => {
  assert.deepEqual(dodge([50, 50, 50], 80, 0, 100), [0, 50, 100]);
});
