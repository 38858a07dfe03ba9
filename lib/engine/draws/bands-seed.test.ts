import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { FIRST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { bandSteps } from "./bands";
import { doubtsOf } from "./doubts";
import { drawnOf, near } from "./draws.test-kit";

describe("reproducible", () => {
  const signals = Array.from({ length: 12 }, (_, at) =>
    signalOf(`s${at}`, "2025-01-01", {
      start: FIRST_DAY + at * 40,
      end: at % 3 === 0 ? null : FIRST_DAY + at * 45,
      family: FAMILIES[at % 5] ?? "TRADE",
      precision: at % 2 === 0 ? "month" : "day",
      intensity: (at % 7) - 3,
      reports: [reportOf(at % 4 === 0 ? "A1" : "B3")],
    }),
  );
  const range = { from: FIRST_DAY, to: FIRST_DAY + 700 };

  test("the same seed gives the same numbers to the last digit, in slices or in one go, in any order of the signals", () => {
    const { bands } = drawnOf(signals, range);
    assert.deepEqual(drawnOf([...signals].reverse(), range).bands, bands);
    const packed = packSignals(signals);
    const steps = bandSteps(
      packed,
      doubtsOf(packed, signals, new Map(), null),
      METHOD_1,
      range.from,
      range.to,
      { seed: 1, draws: 200 },
    );
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value, bands);
  });

  test("another seed gives other numbers, and nearly the same means", () => {
    const one = drawnOf(signals, { ...range, draws: 2000 }).bands;
    const other = drawnOf(signals, { ...range, draws: 2000, seed: 2 }).bands;
    assert.notDeepEqual(other, one);
    const mean = (column: Float64Array = Float64Array.of()) =>
      column.reduce((sum, value) => sum + value, 0) / column.length;
    for (const [at, sunday] of one.sundays.entries())
      if (sunday >= FIRST_DAY + 30)
        assert.ok(
          Math.abs(mean(one.indexOnSundays[at]) - mean(other.indexOnSundays[at])) < 1,
          `Sunday ${at}`,
        );
  });

  test("fewer draws are the first of more", () => {
    const few = drawnOf(signals, { ...range, draws: 37 }).bands;
    const more = drawnOf(signals, { ...range, draws: 200 }).bands;
    for (const [at, column] of few.indexOnSundays.entries())
      assert.deepEqual(column, more.indexOnSundays[at]?.subarray(0, 37));
  });

  test("a range within another has the same histories", () => {
    const wide = drawnOf(signals, range).bands;
    const narrow = drawnOf(signals, { from: FIRST_DAY + 300, to: FIRST_DAY + 400 }).bands;
    for (const [at, line] of narrow.index.levels.entries())
      for (const [day, value] of line.entries())
        near(value, wide.index.levels[at]?.[day + 300] ?? 0, `day ${day}`);
  });
});
