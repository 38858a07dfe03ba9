import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { stageSeries } from "@/lib/engine/stages/stage";
import { stagesMoved, strongestViolence } from "./stages-moved";

const [first, last] = [dayFromIso("2025-06-01"), dayFromIso("2025-06-30")];
const follow = (...signals: EngineSignal[]) =>
  stageSeries(packSignals(signals, null, 2), METHOD_2, last, null);
const clash: EngineSignal = {
  ...signalOf("clash", "2025-06-11"),
  ...{ family: "SECURITY", intensity: -9, stateViolence: true },
};

test("a mark that is taken away leaves no violence and moves no index", () => {
  const [before, after] = [follow(clash), follow({ ...clash, stateViolence: false })];
  assert.ok(before && after && before.series.violence);
  assert.deepEqual(before.series.index, after.series.index);
  assert.equal(strongestViolence(before, { first, last }), Math.min(...before.series.violence));
  assert.ok(strongestViolence(before, { first, last }) < -10);
  assert.equal(strongestViolence(after, { first, last }), 0);
  // Outside its days there is none.
  assert.equal(strongestViolence(before, { first, last: dayFromIso("2025-06-10") }), 0);
  assert.equal(strongestViolence(null, { first, last }), 0);
});

test("days with another stage are counted, and those that one of them alone tells", () => {
  const [before, after] = [follow(clash), null];
  const told = before?.stage.filter((stage) => stage !== null).length;
  assert.ok(told);
  assert.equal(stagesMoved(before, after, { first, last }), told);
  assert.equal(stagesMoved(before, before, { first, last }), 0);
  assert.equal(stagesMoved(null, null, { first, last }), 0);
});
