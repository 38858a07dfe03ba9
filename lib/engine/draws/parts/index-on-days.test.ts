import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bandPartSteps } from "@/lib/engine/draws/bands";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { drawnIndex } from "@/lib/engine/draws/drawn-index";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { anyMethod, anySignals, FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import { type BandParts, partsHold } from "./band-parts";
import { indexOnDays } from "./index-on-days";

const [FROM, TO] = [FIRST_DAY + 20, FIRST_DAY + 420];
const SETTINGS = { seed: 3, draws: 35 };

function rowsOf(signals: readonly EngineSignal[]) {
  const packed = packSignals(signals);
  return { packed, doubts: doubtsOf(packed, signals, new Map(), null) };
}

function ended<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

test("the index on any days is that of the bands, bit for bit, and that of drawn days but for its last digits", () => {
  fc.assert(
    fc.property(anySignals, anySignals, anyMethod(METHOD_1.stage), (signals, later, method) => {
      let parts: BandParts | null = null;
      for (const some of [signals, [...signals, ...later.map((one) => ({ ...one, id: `l${one.id}` }))]]) {
        const rows = rowsOf(some);
        parts = ended(bandPartSteps(rows, method, FROM, TO, SETTINGS, parts, 130 * SETTINGS.draws));
        const { sundays, indexOnSundays } = parts.bands;
        for (const [at, column] of ended(indexOnDays(parts, sundays)).entries())
          assert.ok(column.every((value, draw) => Object.is(value, indexOnSundays[at]?.[draw])));
        const days = [FROM, FROM + 131, TO - 3];
        const drawn = drawnIndex(rows.packed, rows.doubts, method, days, SETTINGS);
        for (const [at, column] of ended(indexOnDays(parts, days)).entries())
          for (const [draw, value] of column.entries()) {
            const other = drawn[at]?.[draw] as number;
            assert.ok(Number.isNaN(other) ? Number.isNaN(value) : Math.abs(value - other) < 1e-8);
          }
      }
    }),
    { numRuns: 60 },
  );
});

test("parts hold up to the first day that a write touches, and not for another method or beginning", () => {
  const signals = fc.sample(anySignals, { numRuns: 1, seed: 7 })[0] ?? [];
  const rows = rowsOf(signals);
  const parts = ended(bandPartSteps(rows, METHOD_1, FROM, TO, SETTINGS, null));
  const holds = (now: typeof rows, method = METHOD_1, from: Day = FROM, settings = SETTINGS) =>
    [TO - 101, TO - 100].map((day) => partsHold(parts, now, method, from, day, settings));
  assert.deepEqual(holds(rows), [true, true]);
  const certain = {
    reliability: "A",
    credibility: 1,
    group: null,
    published: null,
    withdrawn: false,
  } as const;
  const one = { ...(signals[0] as EngineSignal), id: "new", start: TO - 100, end: TO - 100 };
  const written = { ...one, precision: "day" as const, scored: true, reports: [certain] };
  assert.deepEqual(holds(rowsOf([...signals, written])), [true, false]);
  assert.deepEqual(holds(rows, { ...METHOD_1, kappa: { ...METHOD_1.kappa, TRADE: 9 } }), [false, false]);
  assert.deepEqual(holds(rows, { ...METHOD_1, weights: { ...METHOD_1.weights, TRADE: 0.9 } }), [
    false,
    false,
  ]);
  assert.deepEqual(holds(rows, METHOD_1, FROM + 1), [false, false]);
  assert.deepEqual(holds(rows, METHOD_1, FROM, { ...SETTINGS, seed: 4 }), [false, false]);
  assert.throws(() => ended(indexOnDays(parts, [TO + 1])), RangeError);
});
