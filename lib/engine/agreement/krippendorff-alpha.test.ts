import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { plainAlpha } from "./plain-alpha.test-kit";
import { HAYES_2007, KRIPPENDORFF_2011, METRICS } from "./published-data.test-kit";
import type { Metric, ReliabilityData } from "./reliability-data";

function isNear(found: number | null, wanted: number | null, message: string, within = 1e-9): void {
  if (found === null || wanted === null) assert.equal(found, wanted, message);
  else
    assert.ok(Math.abs(found - wanted) <= within * (1 + Math.abs(wanted)), `${message}: ${found}, ${wanted}`);
}

const each = (units: ReliabilityData) => METRICS.map((metric) => krippendorffAlpha(units, metric));
const thousandths = (units: ReliabilityData) => each(units).map((alpha) => alpha?.toFixed(3));

describe("Krippendorff’s α, as published", () => {
  test("four observers, twelve units", () => {
    assert.deepEqual(thousandths(KRIPPENDORFF_2011), ["0.743", "0.815", "0.849", "0.797"]);
  });

  test("five observers, forty articles", () => {
    assert.equal(krippendorffAlpha(HAYES_2007, "ordinal")?.toFixed(4), "0.7598");
    assert.equal(krippendorffAlpha(HAYES_2007, "nominal")?.toFixed(4), "0.4765");
    assert.equal(krippendorffAlpha(HAYES_2007, "interval")?.toFixed(3), "0.757");
  });

  test("two coders who are told of four units", () => {
    const units = [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
    ];
    // o(1,2) = o(2,1) = 1, n₁ = 3, n₂ = 5, n = 8: 1 − 7·2/30.
    assert.equal(krippendorffAlpha(units, "nominal")?.toFixed(6), (1 - 14 / 30).toFixed(6));
  });
});

describe("where α is not defined", () => {
  test("no variation, one coder, one value a unit, nothing at all", () => {
    const without = [
      [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
      [[1], [2], [3]],
      [
        [1, null],
        [null, 2],
      ],
      [
        [null, null],
        [null, null],
      ],
      [[7, 7]],
      [[]],
      [],
      [[0, -0]],
    ];
    for (const units of without) assert.deepEqual(each(units), [null, null, null, null]);
  });

  test("a unit on which two coders differ is as bad as chance, and nothing is better than agreement", () => {
    assert.deepEqual(each([[1, 2]]), [0, 0, 0, 0]);
    const agreed = [
      [1, 1, null],
      [3, 3, 3],
      [2, null, 2],
    ];
    assert.deepEqual(each(agreed), [1, 1, 1, 1]);
  });

  test("ratios of values that lie endlessly far apart", () => {
    assert.equal(
      krippendorffAlpha(
        [
          [2, 2],
          [-2, 1],
        ],
        "ratio",
      ),
      null,
    );
    assert.notEqual(
      krippendorffAlpha(
        [
          [2, 2],
          [-3, 1],
        ],
        "ratio",
      ),
      null,
    );
  });

  test("values that are none are refused", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      for (const metric of METRICS)
        assert.throws(
          () =>
            krippendorffAlpha(
              [
                [1, value],
                [2, 2],
              ],
              metric,
            ),
          RangeError,
        );
  });
});

const tables = (value: fc.Arbitrary<number>) =>
  fc.array(fc.array(fc.option(value, { nil: null, freq: 3 }), { minLength: 0, maxLength: 6 }), {
    maxLength: 14,
  });
const small = tables(fc.integer({ min: 0, max: 4 }));
const wide = tables(fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1_000));
const signed = tables(fc.integer({ min: -10, max: 10 }));
const ofMetric = fc.constantFrom<Metric>(...METRICS);

describe("α of any table", () => {
  test("is the one of the definition, pair by pair", () => {
    for (const units of [small, wide, signed])
      fc.assert(
        fc.property(units, ofMetric, (table, metric) =>
          isNear(krippendorffAlpha(table, metric), plainAlpha(table, metric), metric),
        ),
        { numRuns: 400 },
      );
  });

  test("is the one of the definition where there are too many values to look at every pair", () => {
    const value = fc.double({ min: 0.001, max: 1_000, noNaN: true });
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 3 }), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(table, ofMetric, (units, metric) =>
        isNear(krippendorffAlpha(units, metric), plainAlpha(units, metric), metric),
      ),
      { numRuns: 40 },
    );
  });

  test("does not hang on the order of coders or units", () => {
    fc.assert(
      fc.property(small, ofMetric, fc.nat(), (units, metric, turn) => {
        const wanted = krippendorffAlpha(units, metric);
        const turned = units.map((unit) => [...unit.slice(turn % 7), ...unit.slice(0, turn % 7)].reverse());
        isNear(krippendorffAlpha(turned, metric), wanted, "coders", 1e-12);
        isNear(krippendorffAlpha([...units].reverse(), metric), wanted, "units", 1e-12);
      }),
    );
  });

  test("does not hang on units that are not pairable", () => {
    fc.assert(
      fc.property(small, ofMetric, fc.integer({ min: 0, max: 99 }), (units, metric, value) => {
        const wanted = krippendorffAlpha(units, metric);
        assert.equal(krippendorffAlpha([[value], ...units, [null, value], []], metric), wanted);
      }),
    );
  });

  test("of names is the same under other names, of ranks in any spacing, of numbers shifted and scaled, of ratios scaled", () => {
    const changed = (units: ReliabilityData, change: (value: number) => number) =>
      units.map((unit) => unit.map((value) => (value === null ? null : change(value))));
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: -50, max: 50 }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (units, by, times) => {
          const same = (metric: Metric, change: (value: number) => number) =>
            isNear(
              krippendorffAlpha(changed(units, change), metric),
              krippendorffAlpha(units, metric),
              metric,
            );
          same("nominal", (value) => [17, -3, 0, 99, 4.5][value] ?? value);
          same("ordinal", (value) => value ** 3 * times + by);
          same("interval", (value) => value * times + by);
          same("ratio", (value) => value * times);
        },
      ),
    );
  });
});
