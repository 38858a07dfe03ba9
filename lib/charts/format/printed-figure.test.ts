import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { signed } from "./format";
import { asPrinted, missesByRounding, printedDifference } from "./printed-figure";

test("a figure as printed is what its print says", () => {
  assert.equal(asPrinted(-3.25), -3.3);
  assert.ok(Object.is(asPrinted(-0.04), 0));
  fc.assert(
    fc.property(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (value, d) => {
        assert.equal(signed(asPrinted(value, d), d), signed(value, d));
      },
    ),
  );
});

test("a difference is that of the figures that stand there", () => {
  assert.equal(printedDifference(2.06, 1.04), 1.1);
  assert.equal(printedDifference(-0.04, 0.04), 0);
  assert.equal(printedDifference(null, 1), null);
});

test("a change that its levels miss is told from one that they make", () => {
  assert.equal(missesByRounding({ now: 2.06, before: 1.04, change: 1.02 }), true);
  assert.equal(missesByRounding({ now: 2.04, before: 1.02, change: 1.02 }), false);
  assert.equal(missesByRounding({ now: 2.04, before: null, change: null }), false);
});
