import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import {
  anyMethod,
  anySignals,
  FIRST_DAY,
  LAST_DAY,
  reportOf,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { BAND_LEVELS } from "./band";
import type { IntensityDoubt } from "./doubts";
import { drawnOf, near } from "./draws.test-kit";
import { plainDraw, plainScores } from "./plain-draws.test-kit";

const anyDoubt = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 10 }), fc.constantFrom(0, 0.5, 1, 3))
  .map(([low, wide, sigma]): IntensityDoubt => ({ lowest: low / 2, highest: low / 2 + wide, sigma }));
const anyDoubts = fc.dictionary(
  fc.integer({ min: 0, max: 29 }).map((at) => `s${at}`),
  anyDoubt,
);
const anyView = fc.option(fc.integer({ min: FIRST_DAY, max: LAST_DAY + 400 }), { nil: null });

function quantiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return BAND_LEVELS.map((level) => {
    const rank = ((sorted.length - 1) * level) / 100;
    const low = sorted[Math.floor(rank)] ?? Number.NaN;
    return low + (rank % 1) * ((sorted[Math.ceil(rank)] ?? Number.NaN) - low);
  });
}

describe("against one draw after the other, straight from the method", () => {
  test("bands, families, Sundays and asked days of any signals, under any method, in any view", () => {
    fc.assert(
      fc.property(
        anySignals,
        anyDoubts,
        anyMethod(METHOD_1.stage),
        anyView,
        fc.integer({ min: FIRST_DAY - 40, max: LAST_DAY + 200 }),
        fc.integer({ min: 1, max: 21 }),
        fc.integer(),
        (signals, named, method, knownOn, from, draws, seed) => {
          const to = from + 50;
          const intensity = new Map(Object.entries(named));
          const days = [to, from, from + 20];
          const { bands, index } = drawnOf(signals, {
            from,
            to,
            method,
            draws,
            seed,
            knownOn,
            intensity,
            days,
          });
          const packed = packSignals(signals, knownOn);
          const plain = Array.from({ length: draws }, (_, row) =>
            plainDraw(signals, packed, method, intensity, knownOn, seed, row),
          );
          for (let day = from; day <= to; day += 5) {
            const results = plain.map((draw) => plainScores(draw, day));
            const gap = packed.first === null || day < packed.first;
            const expected = gap
              ? BAND_LEVELS.map(() => Number.NaN)
              : quantiles(results.map((one) => one.index));
            for (const [at, value] of expected.entries())
              near(bands.index.levels[at]?.[day - from] ?? 0, value, `index, ${BAND_LEVELS[at]} %`);
            for (const family of FAMILIES.keys()) {
              const first = packed.firstByFamily[family] ?? Number.POSITIVE_INFINITY;
              const scores = quantiles(results.map((one) => one.scores[family] ?? 0));
              for (const [at, score] of scores.entries())
                near(
                  bands.families[family]?.levels[at]?.[day - from] ?? 0,
                  day < first ? Number.NaN : score,
                  `${FAMILIES[family]}, ${BAND_LEVELS[at]} %`,
                );
            }
          }
          const histories = [...bands.sundays, ...days].map((day, at) => {
            const column = [...bands.indexOnSundays, ...index][at];
            assert.equal(column?.length, draws);
            for (const [row, draw] of plain.entries())
              near(
                column?.[row] ?? 0,
                packed.first === null || day < packed.first ? Number.NaN : plainScores(draw, day).index,
                `draw ${row}`,
              );
            return day;
          });
          assert.equal(histories.length, bands.sundays.length + 3);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a range that is drawn piece by piece continues the same histories", () => {
    const signals = [
      signalOf("old", "1990-01-01", { end: null, intensity: -6 }),
      signalOf("month", "2024-05-01", { precision: "month", intensity: 8, reports: [reportOf("B2")] }),
      signalOf("late", "2025-01-01", {
        end: dayFromIso("2025-03-01"),
        precision: "week",
        reports: [reportOf("C3")],
      }),
    ];
    const [from, to] = [dayFromIso("2024-01-01"), dayFromIso("2025-12-31")];
    const { bands } = drawnOf(signals, { from, to, draws: 10_000 });
    const packed = packSignals(signals);
    for (const [at, sunday] of bands.sundays.entries())
      for (const row of [0, 1, 9_999])
        near(
          bands.indexOnSundays[at]?.[row] ?? 0,
          plainScores(plainDraw(signals, packed, METHOD_1, new Map(), null, 1, row), sunday).index,
          `Sunday ${at}`,
        );
  });
});
