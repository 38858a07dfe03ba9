import assert from "node:assert/strict";
import { test } from "node:test";
import { compareHeadline, compareLead } from "./method-compare-words";

const day = { name: "Alpha – Beta", at: "2025-12-07", a: 1.6, b: 7.1 };

test("the headline of two versions says which reads higher, and by how much", () => {
  assert.equal(compareHeadline(1, 2, day), "Version 2 puts Alpha – Beta 5.5 points higher than version 1");
  assert.match(compareHeadline(2, 1, { ...day, a: 7.1, b: 1.6 }), /5\.5 points lower than version 2$/);
});

test("the headline gives the difference of the two figures that stand below it", () => {
  assert.match(compareHeadline(1, 2, { ...day, a: 1.04, b: 2.06 }), /1\.1 points higher/);
});

test("no difference, no index, no relationship and one version twice are told apart", () => {
  assert.equal(
    compareHeadline(1, 2, { ...day, a: 7.06, b: 7.1 }),
    "Versions 1 and 2 read Alpha – Beta alike",
  );
  assert.equal(
    compareHeadline(1, 2, { ...day, a: null, b: null }),
    "Alpha – Beta has no index on 7 Dec 2025",
  );
  assert.equal(compareHeadline(1, 2, null), "Versions 1 and 2 of the method");
  assert.equal(compareHeadline(2, 2, day), "Version 2, compared with itself");
  assert.equal(compareLead(1, 2, { ...day, a: null }), null);
  assert.match(compareLead(1, 2, day) ?? "", /\+1\.6 by version 1 and \+7\.1 by version 2/);
});
