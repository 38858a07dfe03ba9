import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { boxScale, linePath } from "@/lib/charts/drawing/path";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { placeOfPeriod } from "@/lib/engine/calendar/step-period";
import { indexPoints } from "./index-points";
import { ownAxis } from "./own-axis";
import { periodWords } from "./period-words";
import { decimalsOfMarks, decimalsOfSeries, exactValue, printedValue } from "./printed-value";
import { referenceDrawing } from "./reference-drawing";

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
    const compared = [1_234.4, 1_234.1, -0.1, 1e-7, null, 0, 0.6000000000000001, 9_007_199_254_740_991];
    const expected = ["1,234.4", "1,234.1", "−0.1", "0.0000001", "–", "0", "0.6", "9,007,199,254,740,991"];
    assert.deepEqual(compared.map(exactValue), expected);
  });
});

test("periods are said as people say them", () => {
  assert.equal(periodWords("month", "2025-03"), "Mar 2025");
  assert.equal(periodWords("week", "2025-W49"), "1–7 Dec 2025");
  assert.equal(periodWords("year", "2025"), "2025");
});

describe("an axis of its own", () => {
  test("has round marks and begins at 0", () => {
    assert.deepEqual(ownAxis([3, 18]), { low: 0, high: 20, ticks: [0, 5, 10, 15, 20] });
    assert.deepEqual(ownAxis([2_300_000, 9_100_000]).ticks, [0, 5_000_000, 10_000_000]);
    assert.deepEqual(ownAxis([0.02, 0.09]).ticks, [0, 0.05, 0.1]);
    assert.deepEqual(ownAxis([-4, 6]).ticks, [-5, 0, 5, 10]);
  });

  test("leaves 0 out where all figures stay far from it", () => {
    const { low, high } = ownAxis([940, 1_010]);
    assert.ok(low > 800 && low <= 940 && high >= 1_010 && high < 1_100, `${low} ${high}`);
  });

  test("stands for a series that never moves, or has no figure", () => {
    for (const values of [[7, 7], [0, 0], []]) {
      const { low, high, ticks } = ownAxis(values);
      assert.ok(low < high && ticks.length >= 2 && ticks.length <= 6, JSON.stringify(values));
      for (const value of values) assert.ok(low <= value && value <= high);
    }
  });

  test("takes a series that is the same but for what binary fractions leave behind for one that never moves", () => {
    for (const size of [0.13, 5, -3.7e9, 1e-7]) {
      const values = [size * (1 - 2e-16), size, size * (1 + 3e-15)];
      const axis = ownAxis(values);
      assert.equal(new Set(axis.ticks).size, axis.ticks.length, `${axis.ticks}`);
      assert.ok(axis.low < axis.high && axis.low <= 0 && axis.high >= 0, `${size}`);
      const points = values.map((value, day) => ({ day, value }));
      assert.match(linePath(points, boxScale({ from: 0, to: 2 }, axis, 1000, 400)), /^M0 [\d.]+h1000$/);
    }
    assert.deepEqual(ownAxis([0.12999999999999992, 0.12999999999999995]).ticks, [0, 0.05, 0.1, 0.15]);
  });

  test("tells moves apart that are small beside the figures", () => {
    for (const part of [1e-6, 1e-9, 1e-11]) {
      const { low, high, ticks } = ownAxis([7 - part, 7, 7 + part]);
      assert.ok(low < 7 && high > 7 && high - low < 10 * part, `${part}: ${low} ${high}`);
      assert.equal(new Set(ticks).size, ticks.length, `${part}: ${ticks}`);
    }
  });

  test("holds every figure between few marks, whatever their size", () => {
    for (const size of [1e-6, 0.3, 1, 47, 1e5, 3e12])
      for (const spread of [
        [0.1, 1],
        [-1, 2],
        [0.7, 0.9],
        [-0.95, -0.7],
      ]) {
        const values = spread.map((one) => one * size);
        const { low, high, ticks } = ownAxis(values);
        assert.ok(
          values.every((value) => low <= value && value <= high),
          `${values}`,
        );
        assert.ok(ticks.length >= 2 && ticks.length <= 5, `${values}: ${ticks}`);
      }
  });
});

test("a series lies under the index with its gaps, cut at the ends of the index", () => {
  const from = dayFromIso("2025-01-15");
  const values = new Float64Array(60).fill(3);
  const supported = new Uint8Array(60).fill(1);
  const first = placeOfPeriod("month", "2024-12") ?? 0;
  const series = { first, values: [9, 5, null, 7, 8] };
  const drawing = referenceDrawing({ from, values, supported }, series, "month", []);
  assert.equal(drawing.outside, 2);
  assert.deepEqual(drawing.series, [
    { day: from, value: 5 },
    { day: dayFromIso("2025-01-31"), value: 5 },
    { day: dayFromIso("2025-01-31"), value: null },
    { day: dayFromIso("2025-02-28"), value: null },
    { day: dayFromIso("2025-02-28"), value: 7 },
    { day: from + 59, value: 7 },
  ]);
  assert.equal(drawing.index.length, 60);
});

describe("the drawn days of a long index", () => {
  const from = dayFromIso("2010-01-01");
  const wave = Float64Array.from({ length: 5_000 }, (_, at) => Math.round(40 * Math.sin(at / 300)));
  const drawn = (values: Float64Array) =>
    referenceDrawing(
      { from, values, supported: new Uint8Array(values.length).fill(1) },
      { first: placeOfPeriod("year", "2010") ?? 0, values: [1] },
      "year",
      [],
    );

  test("hold the highest and the lowest of every stretch, in order", () => {
    for (const [at, value] of [
      [0, 200],
      [1_237, 180],
      [3_001, -170],
      [3_002, 160],
      [4_999, -190],
    ] as const) {
      const values = wave.slice();
      values[at] = value;
      const { index, indexAxis } = drawn(values);
      assert.ok(
        index.some((one) => one.day === from + at && one.value === value),
        `${at}`,
      );
      assert.ok(indexAxis.low <= value && indexAxis.high >= value);
      assert.ok(index.length <= 1_000, `${index.length}`);
      assert.ok(index.every(({ day }, place) => place === 0 || day > (index[place - 1]?.day ?? day)));
      assert.equal(index[0]?.day, from);
      assert.equal(index.at(-1)?.day, from + 4_999);
    }
  });

  test("keep every gap, and draw no line through it", () => {
    const values = wave.slice();
    for (const gap of [700, 2_111, 2_112, 4_998]) values[gap] = Number.NaN;
    const { index } = drawn(values);
    for (const gap of [700, 2_111, 2_112, 4_998]) {
      assert.ok(
        index.some(({ day, value }) => day === from + gap && value === null),
        `${gap}`,
      );
    }
    assert.equal(index.filter(({ value }) => value === null).length, 4);
    // A stretch that begins without a figure keeps its highest all the same.
    values[2_113] = 190;
    values.fill(Number.NaN, 2_100, 2_113);
    assert.ok(drawn(values).index.some(({ value }) => value === 190));
  });

  test("are all days where they are few", () => {
    assert.deepEqual(indexPoints(0, Float64Array.of(3, Number.NaN, 5)), [
      { day: 0, value: 3 },
      { day: 1, value: null },
      { day: 2, value: 5 },
    ]);
  });
});
