import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { levelOn } from "@/lib/engine/shares/vintage-gap";
import { anySignals, anyViewDay, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { type DatedState, knowledgeDays, revisionSteps } from "./revision-steps";

const DAY = dayFromIso("2025-11-30");

function statesOf(signals: readonly EngineSignal[], days: readonly number[]) {
  return days.map((day) => ({ at: isoFromDay(day), packed: packSignals(signals, day), method: METHOD_1 }));
}

function stepsOf(states: DatedState[], day: number) {
  const walk = revisionSteps(states, day);
  for (let step = walk.next(); ; step = walk.next()) if (step.done) return step.value;
}

test("the steps lead from the first figure to what all knowledge gives, each with exact shares", () => {
  fc.assert(
    fc.property(anySignals, anyViewDay, (signals, day) => {
      const days = [day, ...knowledgeDays(signals, day)];
      const { first, steps } = stepsOf(statesOf(signals, days), day);
      const all = levelOn(packSignals(signals), METHOD_1, day) ?? 0;
      const walked = steps.reduce((sum, { gap }) => sum + gap.total, first ?? 0);
      assert.ok(Math.abs(walked - all) < 1e-6, `${walked} is not ${all}`);
      for (const { gap } of steps) {
        assert.ok(Math.abs(gap.total) >= 5e-7);
        assert.ok(Math.abs(gap.total - ((gap.levelNow ?? 0) - (gap.levelThen ?? 0))) < 1e-8);
      }
    }),
    { numRuns: 200 },
  );
});

test("between two days of knowledge nothing moves", () => {
  fc.assert(
    fc.property(anySignals, fc.nat(2000), (signals, later) => {
      const days = knowledgeDays(signals, DAY);
      const day = DAY + later;
      const known = [DAY, ...days].findLast((one) => one <= day) ?? DAY;
      assert.equal(
        levelOn(packSignals(signals, day), METHOD_1, DAY),
        levelOn(packSignals(signals, known), METHOD_1, DAY),
      );
    }),
    { numRuns: 300 },
  );
});

test("a late report is one step on the day that it was published; what moves nothing is no step", () => {
  const report = (day: string) => reportOf("B2", { published: dayFromIso(day) });
  const signals = [
    signalOf("told", "2025-11-20", { reports: [report("2025-11-21"), report("2025-12-10")] }),
    signalOf("late", "2025-11-25", { intensity: -5, reports: [report("2025-12-24")] }),
    signalOf("after", "2025-12-25", { reports: [report("2025-12-26")] }),
  ];
  const days = knowledgeDays(signals, DAY);
  assert.deepEqual(days.map(isoFromDay), ["2025-12-10", "2025-12-24"]);
  const { steps } = stepsOf(statesOf(signals, [DAY, ...days, dayFromIso("2026-01-10")]), DAY);
  assert.deepEqual(
    steps.map(({ at, gap }) => [at, ...gap.signals.map(({ id, kind }) => `${id} ${kind}`)]),
    [
      ["2025-12-10", "told revised"],
      ["2025-12-24", "late new"],
    ],
  );
  assert.deepEqual(stepsOf([], DAY), { first: null, steps: [] });
});
