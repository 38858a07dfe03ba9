import assert from "node:assert/strict";
import { test } from "node:test";
import { supportLines } from "./support-lines";

const values = (points: { value: number | null }[]) => points.map(({ value }) => value);

test("days that nobody searched are dotted, and both strokes meet where one passes into the other", () => {
  const { solid, dotted } = supportLines({
    days: [1, 2, 3, 4, 5],
    index: [10, 11, 12, 13, 14],
    unsupported: [false, false, true, false, false],
  });
  assert.deepEqual(values(solid), [10, 11, null, 13, 14]);
  assert.deepEqual(values(dotted), [null, 11, 12, 13, null]);
});

test("a line that is searched throughout has no dots, and a gap stays a gap in both", () => {
  const { solid, dotted } = supportLines({
    days: [1, 2, 3],
    index: [null, 11, 12],
    unsupported: [false, false, false],
  });
  assert.deepEqual(values(solid), [null, 11, 12]);
  assert.deepEqual(values(dotted), [null, null, null]);
});
