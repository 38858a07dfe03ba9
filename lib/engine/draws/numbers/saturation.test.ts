import assert from "node:assert/strict";
import { test } from "node:test";
import { saturation } from "./saturation";

test("tanh to 11 digits everywhere", () => {
  let furthest = 0;
  for (let x = -25; x <= 25; x += 0.000731)
    furthest = Math.max(furthest, Math.abs(saturation(x) - Math.tanh(x)));
  for (const x of [1e-14, 1e-9, 1e-5, 19.999, 20, 20.001, 1e6, 1e300, Number.POSITIVE_INFINITY])
    furthest = Math.max(furthest, Math.abs(saturation(x) - Math.tanh(x)));
  assert.ok(furthest < 1e-11, `${furthest}`);
});

test("odd, never beyond ±1, and 0 for what rounding leaves of cancelled forces", () => {
  for (let x = 0.0007; x < 30; x *= 1.01) {
    assert.equal(saturation(-x), -saturation(x));
    assert.ok(saturation(x) <= 1);
  }
  for (const x of [0, -0, 1e-17, -1e-17]) assert.equal(saturation(x), 0);
});
