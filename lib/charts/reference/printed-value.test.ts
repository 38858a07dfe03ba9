import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ownAxis } from "./own-axis";
import { decimalsOfMarks, decimalsOfSeries, exactValue, printedValue } from "./printed-value";

describe("a figure is printed", () => {
  const printed = (values: readonly (number | null)[]) => {
    const decimals = decimalsOfSeries(values);
    return values.map((value) => printedValue(value, decimals));
  };

  test("with as many decimals as its axis needs to tell its marks apart", () => {
    const marks = (values: readonly number[]) => {
      const { ticks } = ownAxis(values);
      return ticks.map((tick) => printedValue(tick, decimalsOfMarks(ticks)));
    };
    assert.deepEqual(marks([10.91, 10.98]), ["10.90", "10.92", "10.94", "10.96", "10.98"]);
    assert.deepEqual(marks([3, 18]), ["0", "5", "10", "15", "20"]);
    assert.deepEqual(marks([0, 4e-7]), ["0.0000000", "0.0000001", "0.0000002", "0.0000003", "0.0000004"]);
    for (const size of [1e-9, 0.013, 1, 999, 4e12])
      for (const reach of [1e-9, 1e-4, 0.2, 3]) {
        const drawn = marks([size, size * (1 + reach)]);
        assert.equal(new Set(drawn).size, drawn.length, `${drawn}`);
      }
  });

  test("with the decimals that its series moves by, and none that were not sent", () => {
    assert.deepEqual(printed([10.9215, 10.9318, null, 10.94]), ["10.9215", "10.9318", "–", "10.9400"]);
    assert.deepEqual(printed([10.92, 10.92, 10.94]), ["10.92", "10.92", "10.94"]);
    assert.deepEqual(printed([1_234_567.8, 2_345_678.9, -1_500]), ["1,234,568", "2,345,679", "−1,500"]);
    assert.deepEqual(printed([3, 18]), ["3", "18"]);
    assert.deepEqual(printed([1 / 3, 2 / 3, 1]), ["0.333", "0.667", "1.000"]);
    // One figure that is far out hides the moves of no other.
    assert.deepEqual(printed([10.91, 10.94, 10.92, 500, 10.93])[0], "10.91");
  });

  test("by its size where it never moves, and never as 0 where it is none", () => {
    assert.deepEqual(printed([1_234_567.8]), ["1,234,568"]);
    assert.deepEqual(printed([12.3456, 12.3456]), ["12.3", "12.3"]);
    assert.deepEqual(printed([0.1 + 0.2]), ["0.3"]);
    assert.deepEqual(printed([0, 0, null]), ["0", "0", "–"]);
    assert.deepEqual(printed([0.000412345, 20, 40]), ["0.000412", "20.0", "40.0"]);
    assert.equal(printedValue(-0.00001, 0), "−0.00001");
    assert.equal(printedValue(null, 3), "–");
  });

  test("with every decimal that was sent where it is compared, and without what a sum leaves behind", () => {
    const compared = [
      1_234.4,
      1_234.1,
      -0.1,
      1e-7,
      null,
      0,
      0.6000000000000001,
      9_007_199_254_740_991,
      5e-22,
    ];
    const expected = [
      "1,234.4",
      "1,234.1",
      "−0.1",
      "0.0000001",
      "–",
      "0",
      "0.6",
      "9,007,199,254,740,991",
      "0.0000000000000000000005",
    ];
    assert.deepEqual(compared.map(exactValue), expected);
  });
});
