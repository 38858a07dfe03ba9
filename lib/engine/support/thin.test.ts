import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, UNLINKED } from "@/lib/engine/signals/signal";
import { isThin } from "./thin";

test("under 1 is thin; 1 is not, whatever the last digits of a sum make of it", () => {
  assert.deepEqual([0, 0.5625, 0.999].map(isThin), [true, true, true]);
  assert.deepEqual([1, 1 - 2 ** -50, 0.1 * 3 + 0.7, 2].map(isThin), [false, false, false, false]);
});

const signal = (id: string, iso: string): EngineSignal => ({
  ...UNLINKED,
  status: false,
  id,
  family: "SECURITY",
  start: dayFromIso(iso),
  end: dayFromIso(iso),
  precision: "day",
  intensity: -5,
  scored: true,
  endPublished: null,
  retractions: [],
  reports: [{ reliability: "A", credibility: 1, group: null, published: null, withdrawn: false }],
});

test("one certain signal is not thin on its day, whenever the sums of the days began", () => {
  const packed = packSignals([signal("one", "2025-10-19")], null, 1);
  const day = dayFromIso("2025-10-19");
  for (let before = 0; before < 400; before++) {
    const { evidence } = indexSeries(packed, METHOD_1, day - before, day);
    const last = evidence[4]?.[before] ?? Number.NaN;
    assert.ok(Math.abs(last - 1) < 1e-6, `${last}`);
    assert.equal(isThin(last), false, `${before} days before: ${last}`);
  }
});
