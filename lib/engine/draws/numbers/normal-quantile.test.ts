import assert from "node:assert/strict";
import { test } from "node:test";
import { normalQuantile } from "./normal-quantile";

test("published quantiles, in the middle, the tails and the far tails", () => {
  for (const [p, expected] of [
    [0.5, 0],
    [0.3, -0.5244005127080407],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.01, -2.326347874040841],
    [1e-10, -6.361340902404056],
    [1e-30, -11.464024688443615],
  ] as const)
    assert.ok(Math.abs(normalQuantile(p) - expected) <= 1e-14 * Math.max(1, Math.abs(expected)), `p = ${p}`);
});

test("odd around ½, rising, and without an answer outside 0 … 1", () => {
  let before = Number.NEGATIVE_INFINITY;
  for (let at = 1; at < 1024; at++) {
    const quantile = normalQuantile(at / 1024);
    assert.ok(quantile > before);
    assert.equal(quantile, 0 - normalQuantile(1 - at / 1024));
    before = quantile;
  }
  assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY);
  assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY);
  assert.ok(Number.isNaN(normalQuantile(-0.1)) && Number.isNaN(normalQuantile(1.1)));
});
