import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { boxScale, linePath } from "@/lib/charts/drawing/path";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { placeOfPeriod } from "@/lib/engine/calendar/step-period";
import { ownAxis } from "./own-axis";
import { periodWords } from "./period-words";
import { referenceDrawing } from "./reference-drawing";

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
