import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clusterLaw, expectedCount, logChance } from "./count-law";
import { logGamma, logGammaRatio } from "./log-gamma";

const near = (found: number, wanted: number, within: number) =>
  assert.ok(Math.abs(found - wanted) <= within * Math.max(1, Math.abs(wanted)), `${found} is not ${wanted}`);

/** Moments of the law, with ln count! put back. */
function moments(mean: number, fano: number) {
  let [whole, first, second] = [0, 0, 0];
  for (let count = 0; count < 2_000; count++) {
    const chance = Math.exp(logChance(count, mean, fano) - logGamma(count + 1));
    whole += chance;
    first += chance * count;
    second += chance * count * count;
  }
  return { whole, mean: first, variance: second - first * first };
}

describe("law of counts", () => {
  it("adds up to 1 with the mean and the variance that it says", () => {
    for (const [mean, fano] of [
      [0.01, 1.5],
      [0.4, 1],
      [0.4, 2.6],
      [3, 1.2],
      [60, 9],
    ] as const) {
      const found = moments(mean, fano);
      near(found.whole, 1, 1e-9);
      near(found.mean, mean, 1e-8);
      near(found.variance, fano * mean, 1e-7);
    }
  });

  it("is Poisson without company, and stays finite at 60 a day and at next to nothing", () => {
    near(logChance(3, 2, 1), 3 * Math.log(2) - 2, 1e-15);
    near(logChance(3, 2, 1 + 1e-5), 3 * Math.log(2) - 2, 1e-4);
    for (const fano of [1, 1.3, 40])
      for (const mean of [1e-4, 420])
        for (const count of [0, 0.3, 1, 420, 5_000]) assert.ok(Number.isFinite(logChance(count, mean, fano)));
  });

  it("part of a happening speaks as that chance of a whole one", () => {
    near(logChance(0.25, 0.5, 2), 0.75 * logChance(0, 0.5, 2) + 0.25 * logChance(1, 0.5, 2), 1e-15);
    near(logChance(2.5, 4, 1), 2.5 * Math.log(4) - 4, 1e-15);
  });

  it("weeks of clusters over ten days have this variance and this tie to the next", () => {
    // Two of one cluster, each on any of ten days, counted out hour by hour.
    const steps = 240;
    let [same, next] = [0, 0];
    for (let a = 0; a < steps; a++)
      for (let b = 0; b < steps; b++) {
        const apart = (Math.abs(a - b) * 10) / steps;
        same += Math.max(0, 1 - apart / 7);
        next += apart <= 7 ? apart / 7 : 2 - apart / 7;
      }
    const { fano, carry } = clusterLaw(2);
    const variance = 1 + (2 * same) / steps / steps;
    near(carry, next / steps / steps / variance, 1e-3);
    near(fano, variance * (1 - carry * carry), 1e-3);
    assert.deepEqual(clusterLaw(0), { fano: 1, carry: 0 });
  });

  it("expects what the week before had too much of to go on, unless nobody searched it", () => {
    assert.equal(expectedCount(2, 1, 0.25, { count: 6, exposure: 1 }), 3);
    assert.equal(expectedCount(2, 0.5, 0.25, { count: 0, exposure: 1 }), 0.75);
    assert.equal(expectedCount(2, 1, 0.25, { count: 9, exposure: 0 }), 2);
  });
});

describe("logarithm of the gamma function", () => {
  it("is that of factorials, halves and its own recurrence", () => {
    near(logGamma(5), Math.log(24), 1e-13);
    near(logGamma(0.5), 0.5 * Math.log(Math.PI), 1e-12);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), fc.nat(40), (value, count) => {
        near(logGamma(value + 1), logGamma(value) + Math.log(value), 1e-11);
        near(logGammaRatio(value, count), logGamma(value + count) - logGamma(value), 1e-9);
      }),
    );
  });
});
