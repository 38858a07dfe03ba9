import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { anySignals, anyViewDay, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { indexSeries } from "./index-series";
import { project } from "./projection";

const day = dayFromIso;

test("what is in force stays, the rest fades", () => {
  const packed = packSignals([
    signalOf("market", "2023-09-02", { family: "TRADE", end: null, intensity: 2 }),
    signalOf("visit", "2025-11-15"),
  ]);
  const { from, to, score } = project(packed, METHOD_1, day("2025-12-07"), 900);
  assert.deepEqual([from, to], [day("2025-12-07"), day("2025-12-07") + 900]);
  assert.equal(score[2]?.[0], score[2]?.[900]);
  assert.ok((score[0]?.[900] ?? 1) < (score[0]?.[0] ?? 0) / 100);
});

test("what starts or is retracted on the day itself is used", () => {
  const first = day("2025-11-15");
  const visit = signalOf("visit", "2025-11-15");
  assert.ok((project(packSignals([visit]), METHOD_1, first, 1).index[0] ?? 0) > 0);
  const retracted = { ...visit, retractions: [{ start: first, r: 1 }] };
  assert.equal(project(packSignals([retracted]), METHOD_1, first, 1).index[0], 0);
});

test("it begins at the index and uses nothing that starts or is retracted later", () => {
  fc.assert(
    fc.property(anySignals, anyViewDay, (signals, from) => {
      const projected = project(packSignals(signals), METHOD_1, from, 60);
      const known = signals.map((one) => ({
        ...one,
        retractions: one.retractions.filter(({ start }) => start <= from),
      }));
      const packed = packSignals(known);
      const later = new Set(packed.ids.filter((_, row) => (packed.start[row] ?? 0) > from));
      const kept = packSignals(known.filter(({ id }) => !later.has(id)));
      assert.deepEqual(projected, indexSeries(kept, METHOD_1, from, from + 60));
      const now = indexSeries(packSignals(signals), METHOD_1, from, from).index[0];
      assert.ok(Number.isNaN(now) || Math.abs((projected.index[0] ?? 0) - (now ?? 1)) < 1e-9);
    }),
  );
});
