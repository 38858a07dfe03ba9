import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { drawBands } from "@/lib/engine/draws/bands";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import { drawnIndex } from "@/lib/engine/draws/drawn-index";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { changeSteps, keptBandSteps } from "./kept-parts";

const [FROM, TO] = [dayFromIso("2024-01-01"), dayFromIso("2025-06-30")];
const SETTINGS = { ...DEFAULT_DRAWS, draws: 60 };
const DAYS = [TO - 40, TO] as const;

const many = (count: number): EngineSignal[] =>
  Array.from({ length: count }, (_, at) => ({
    ...signalOf(`s${at}`, "2024-01-01"),
    family: FAMILIES[at % 5] ?? "TRADE",
    start: FROM + ((at * 7_919) % (TO - FROM)),
    end: FROM + ((at * 7_919) % (TO - FROM)),
    intensity: (at % 9) - 4,
    reports: [reportOf("B2")],
  }));

function rowsOf(signals: readonly EngineSignal[]) {
  const packed = packSignals(signals, null, 2);
  return { packed, doubts: doubtsOf(packed, signals, new Map(), null) };
}

function ended<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

for (const count of [30, 2_500])
  test(`${count} signals: what is kept under a name never answers for another state of it`, () => {
    const name = `of ${count}`;
    const signals = many(count);
    const states = [
      signals,
      signals.slice(1),
      [...signals, signalOf("new", "2025-06-29", { intensity: 9 })],
      signals.map((one) => (one.start > TO - 60 ? { ...one, intensity: 8 } : one)),
      signals,
    ];
    for (const [at, state] of states.entries()) {
      const { packed, doubts } = rowsOf(state);
      const of = { from: FROM, to: TO, name };
      const change = () => {
        const found = ended(changeSteps(packed, doubts, METHOD_2, DAYS, SETTINGS, of));
        const drawn = drawnIndex(packed, doubts, METHOD_2, DAYS, SETTINGS);
        for (const [day, column] of drawn.entries())
          for (const [draw, value] of column.entries())
            assert.ok(Math.abs(value - (found[day]?.[draw] as number)) < 1e-8, `state ${at}`);
      };
      const bands = () =>
        assert.deepEqual(
          ended(keptBandSteps(packed, doubts, METHOD_2, SETTINGS, of)),
          drawBands(packed, doubts, METHOD_2, FROM, TO, SETTINGS),
        );
      // In both orders: a page may ask for a change before the bands or after them.
      for (const ask of at % 2 === 0 ? [change, bands] : [bands, change]) ask();
    }
  });
