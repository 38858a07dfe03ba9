import assert from "node:assert/strict";
import { test } from "node:test";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { LAST_DAY, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { stageSeries } from "./stage";
import { trackedStages } from "./within-tracking";

const BEGAN = LAST_DAY - 100;

test("no direction looks back past the first tracked day, and generation 1 stays as it was", () => {
  const packed = packSignals([
    signalOf("before", isoFromDay(BEGAN - 40), { intensity: 6 }),
    signalOf("after", isoFromDay(BEGAN), { intensity: -8 }),
  ]);
  const all = stageSeries(packed, METHOD_2, LAST_DAY, null);
  assert.ok(all);
  const on = (series: typeof all, day: number) => series.direction[day - series.from];
  assert.equal(on(all, BEGAN), "cooling");
  const tracked = { trackedFrom: BEGAN, coverage: null };
  const within = trackedStages(packed, METHOD_2, LAST_DAY, tracked);
  assert.ok(within);
  assert.equal(on(within, BEGAN), null);
  assert.equal(on(within, BEGAN + 27), null);
  assert.equal(on(within, BEGAN + 28), on(all, BEGAN + 28));
  assert.equal(within.directionReason[BEGAN - within.from], null);
  assert.deepEqual(
    trackedStages(packed, METHOD_1, LAST_DAY, tracked),
    stageSeries(packed, METHOD_1, LAST_DAY, null),
  );
  assert.equal(trackedStages(packSignals([]), METHOD_2, LAST_DAY, tracked), null);
});
