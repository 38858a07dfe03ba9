import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { anySignals, FIRST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import type { Day } from "@/lib/engine/signals/signal";
import { BAND_LEVELS } from "./band";
import { CERTAIN, drawnOf, near } from "./draws.test-kit";

describe("shape of the bands", () => {
  test("levels rise, stay within ±100, and every Sunday of the range is there", () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        const { bands } = drawnOf(signals, { from: FIRST_DAY + 3, to: FIRST_DAY + 500, draws: 40 });
        for (const { levels } of [bands.index, ...bands.families])
          for (let day = 0; day < 498; day++) {
            const values = levels.map((line) => line[day] ?? 0);
            if (Number.isNaN(values[0])) continue;
            for (const [at, value] of values.entries())
              assert.ok(Math.abs(value) <= 100 && value >= (values[at - 1] ?? -100));
          }
        assert.deepEqual(bands.sundays, indexSundays(FIRST_DAY + 3, FIRST_DAY + 500));
      }),
      { numRuns: 20 },
    );
  });

  test("no signals, none that counts, or only later ones: a gap, never 0", () => {
    for (const signals of [
      [],
      [signalOf("facet", "2023-01-05", { scored: false })],
      [signalOf("refuted", "2023-01-05", { reports: [reportOf("A5")] })],
      [signalOf("later", "2025-06-01")],
    ]) {
      const { bands, index } = drawnOf(signals, { from: FIRST_DAY, to: FIRST_DAY + 20, days: [FIRST_DAY] });
      for (const { levels } of [bands.index, ...bands.families])
        for (const line of levels) assert.ok(line.every(Number.isNaN));
      for (const column of [...bands.indexOnSundays, ...index]) assert.ok(column.every(Number.isNaN));
      assert.equal(bands.sundays.length, 3);
    }
  });

  test("the first day with a figure is that of the index and of each family", () => {
    const signals = [signalOf("a", "2023-01-05"), signalOf("b", "2023-01-09", { family: "TRADE" })];
    const { bands } = drawnOf(signals, { from: FIRST_DAY, to: FIRST_DAY + 20 });
    const begins = (line: Float64Array | undefined) => line?.findIndex((value) => !Number.isNaN(value));
    assert.equal(begins(bands.index.levels[0]), 4);
    assert.deepEqual(
      bands.families.map(({ levels }) => begins(levels[4])),
      [4, -1, 8, -1, -1],
    );
  });

  test("ranges and settings that make no sense are refused", () => {
    const range = { from: FIRST_DAY, to: FIRST_DAY };
    for (const bad of [{ to: FIRST_DAY - 1 }, { from: 0.5 }, { draws: 0 }, { draws: 1.5 }, { seed: 0.1 }])
      assert.throws(() => drawnOf([signalOf("a", "2023-01-01")], { ...range, ...bad }), RangeError);
    const none = { DIPLOMATIC: 0, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 0 };
    assert.throws(() => drawnOf([], { ...range, method: { ...METHOD_1, weights: none } }), RangeError);
  });

  test("one draw over five centuries, and many draws of a day", () => {
    const signals = [signalOf("a", "2023-01-01", { end: null })];
    const long = drawnOf(signals, { from: FIRST_DAY - 100_000, to: FIRST_DAY + 100_000, draws: 1 });
    const [low, , , , high] = long.bands.index.levels;
    assert.deepEqual(low, high);
    assert.ok(
      Number.isNaN(low?.[99_999]) && !Number.isNaN(low?.[100_000]) && low?.[200_000] === low?.[100_000],
    );
    const wide = drawnOf(signals, { from: FIRST_DAY, to: FIRST_DAY, draws: 50_000 });
    assert.ok((wide.bands.index.levels[0]?.[0] ?? 0) < (wide.bands.index.levels[4]?.[0] ?? 0));
  });

  test("extremes stay finite: a thousand loud signals, half-lives and κ of any size, far future and past", () => {
    const loud = Array.from({ length: 1000 }, (_, at) => signalOf(`s${at}`, "2023-01-01", { intensity: 10 }));
    for (const size of [1e-3, 1, 1e6]) {
      const by = { DIPLOMATIC: size, RHETORIC: size, TRADE: size, ENERGY: size, SECURITY: size };
      for (const from of [FIRST_DAY, FIRST_DAY + 36_500, 1_000_000])
        for (const method of [
          { ...METHOD_1, halfLives: by },
          { ...METHOD_1, kappa: by },
        ]) {
          const { bands } = drawnOf(loud, { from, to: from + 10, method, draws: 16 });
          for (const { levels } of [bands.index, bands.families[0] ?? { levels: [] }])
            for (const line of levels)
              assert.ok(
                line.every((value) => value >= 0 && value <= 100),
                `size ${size}, day ${from}`,
              );
        }
    }
  });
});

describe("what is certain has no doubt but the method's own", () => {
  test("one certain status: every draw is its weight times a score between those of the κ drawn", () => {
    const signals = [signalOf("a", "2023-01-01", { end: null, intensity: 6 })];
    const intensity = new Map([["a", CERTAIN]]);
    const only: Method = {
      ...METHOD_1,
      weights: { DIPLOMATIC: 7, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 0 },
    };
    const { bands } = drawnOf(signals, {
      from: FIRST_DAY,
      to: FIRST_DAY + 300,
      method: only,
      intensity,
      draws: 1001,
    });
    const day = bands.index.levels.map((line) => line[300] ?? 0);
    for (const [at, line] of bands.index.levels.entries())
      for (const value of line) near(value, day[at] ?? 0, "a status does not change from day to day");
    // Weights cannot vary where one family holds all; κ has median 12 and σ = .2, so that nine in ten lie within a factor of e^(1.645 · .2).
    const scoreAt = (kappa: number) => 100 * Math.tanh(6 / kappa);
    for (const [at, z] of [1.644854, 0.67449, 0, -0.67449, -1.644854].entries())
      assert.ok(Math.abs((day[at] ?? 0) - scoreAt(12 * Math.exp(0.2 * z))) < 1.5, `${BAND_LEVELS[at]} %`);
    assert.deepEqual(
      bands.families[0]?.levels.map((line) => line[300]),
      day,
    );
  });
});

/** Every Sunday of a range, by the calendar of the platform. */
function indexSundays(from: Day, to: Day): Day[] {
  const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return days.filter((day) => new Date(day * 86_400_000).getUTCDay() === 0);
}
