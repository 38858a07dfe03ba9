import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decimalsApart, decimalsBeside, thresholdWords } from "./beside-threshold";
import { plain } from "./format";

test("a figure has as many decimals as its side of the threshold needs", () => {
  const told = (value: number) => plain(value, decimalsBeside(value, 2));
  assert.equal(told(1.98), "1.98");
  assert.equal(told(2.01), "2.01");
  assert.equal(told(1.9996), "1.9996");
  assert.equal(told(2), "2.0");
  assert.equal(told(1.94), "1.9");
});

test("a threshold stands with the decimals that it has", () => {
  assert.equal(thresholdWords(2), "2.0");
  assert.equal(thresholdWords(2.25), "2.25");
});

test("two figures that differ are printed as two, one figure twice as one", () => {
  assert.equal(decimalsApart(8.04, 7.97), 2);
  assert.equal(decimalsApart(8.2, 7.9), 1);
  assert.equal(decimalsApart(8, 8), 1);
});

test("what is printed compares as what was computed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 999 }), (a, b) => {
      const [value, threshold] = [a / 1e6, b / 100];
      const shown = Number(value.toFixed(decimalsBeside(value, threshold)));
      assert.equal(Math.sign(shown - Number(thresholdWords(threshold))), Math.sign(value - threshold));
    }),
  );
});
