import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { alphaInterval } from "./alpha-interval";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { plainAlpha } from "./plain-alpha.test-kit";
import { HAYES_2007, KRIPPENDORFF_2011, METRICS } from "./published-data.test-kit";

const settings = { resamples: 2_000, seed: 1 };

describe("the interval of α", () => {
  test("holds α, and is the same each time under one seed and nearly so under another", () => {
    for (const metric of METRICS) {
      const alpha = krippendorffAlpha(HAYES_2007, metric) ?? Number.NaN;
      const { lower, upper, ...rest } = alphaInterval(HAYES_2007, metric, settings);
      assert.ok(lower !== null && upper !== null && lower < alpha && alpha < upper, metric);
      assert.deepEqual(rest, { resamples: 2_000, undefinedResamples: 0 });
      assert.deepEqual(alphaInterval(HAYES_2007, metric, settings), { lower, upper, ...rest });
      const other = alphaInterval(HAYES_2007, metric, { ...settings, seed: 2 });
      assert.ok(other.lower !== lower && Math.abs((other.lower ?? 0) - lower) < 0.03);
    }
  });

  test("is that of the definition, resample by resample", () => {
    // One resample has its α at both ends: each is one of those that whole units can give.
    const possible = new Set<string>();
    const units = KRIPPENDORFF_2011.slice(0, 3).map((unit) =>
      unit.map((value) => (value === null ? 1 : value)),
    );
    for (const a of units)
      for (const b of units)
        for (const c of units) possible.add((plainAlpha([a, b, c], "ordinal") ?? 9).toFixed(9));
    for (let seed = 0; seed < 60; seed++) {
      const { lower, upper } = alphaInterval(units, "ordinal", { resamples: 1, seed });
      assert.equal(lower, upper);
      assert.ok(possible.has((lower ?? 9).toFixed(9)), `${lower}`);
    }
  });

  test("says how many resamples did not vary, and has no ends where none did", () => {
    // Two units, one value each: half of the resamples pick one of them twice.
    const { undefinedResamples, lower, upper } = alphaInterval(
      [
        [1, 1],
        [2, 2],
      ],
      "nominal",
      settings,
    );
    assert.ok(Math.abs(undefinedResamples - 1_000) < 120, `${undefinedResamples}`);
    assert.deepEqual([lower, upper], [1, 1]);
    assert.deepEqual(
      alphaInterval(
        [
          [1, 1],
          [1, null],
        ],
        "interval",
        settings,
      ),
      {
        lower: null,
        upper: null,
        resamples: 2_000,
        undefinedResamples: 2_000,
      },
    );
    assert.equal(alphaInterval([], "ratio", settings).undefinedResamples, 2_000);
  });

  test("does not hang on the order of coders or on units that are not pairable", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 4 }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(table, fc.constantFrom(...METRICS), (units, metric) => {
        const few = { resamples: 50, seed: 3 };
        const wanted = alphaInterval(units, metric, few);
        const others = [[5], ...units.map((unit) => [...unit].reverse()), [null, 4]];
        assert.deepEqual(alphaInterval(others, metric, few), wanted);
      }),
      { numRuns: 60 },
    );
  });
});
