import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { reportOf, signalOf } from "./any-signals.test-kit";
import { packSignals } from "./pack";

const day = dayFromIso;

test("rows are sorted by the day that they start to count, then by id", () => {
  const packed = packSignals([
    signalOf("b", "2025-11-30"),
    signalOf("late", "2025-11-01", { precision: "month" }),
    signalOf("a", "2025-11-30"),
    signalOf("status", "2021-08-15", { end: null }),
  ]);
  assert.deepEqual(packed.ids, ["status", "a", "b", "late"]);
  assert.equal(packed.end[0], Number.POSITIVE_INFINITY);
  assert.equal(packed.first, day("2021-08-15"));
});

test("a facet and a signal without weight are listed and do not count", () => {
  const packed = packSignals([
    signalOf("facet", "2025-11-01", { scored: false }),
    signalOf("weightless", "2025-11-02", { reports: [reportOf("E5")] }),
    signalOf("calm", "2025-11-03", { intensity: 0 }),
  ]);
  assert.deepEqual([...packed.counting], [0, 0, 1]);
  assert.equal(packed.first, day("2025-11-03"));
  assert.deepEqual(packed.firstByFamily, [day("2025-11-03"), null, null, null, null]);
});

test("a view has the signals with a report published by its day, and no others", () => {
  const signals = [
    signalOf("told-late", "2025-11-01", { reports: [reportOf("A1", { published: day("2025-12-05") })] }),
    signalOf("undated", "2025-11-02"),
    signalOf("unsourced", "2025-11-03", { reports: [], scored: false }),
  ];
  assert.deepEqual(packSignals(signals, day("2025-11-01")).ids, []);
  assert.deepEqual(packSignals(signals, day("2025-11-02")).ids, ["undated"]);
  assert.deepEqual(packSignals(signals, day("2025-12-05")).ids, ["told-late", "undated"]);
  assert.equal(packSignals(signals).count, 3);
});

test("a retraction is known from its own start", () => {
  const signal = signalOf("a", "2025-11-01", { retractions: [{ start: day("2025-11-10"), r: 1 }] });
  const on = (knownOn: string) =>
    indexSeries(packSignals([signal], day(knownOn)), METHOD_1, day("2025-11-12"), day("2025-11-12"));
  assert.equal(on("2025-11-10").index[0], 0);
  assert.ok((on("2025-11-09").index[0] ?? 0) > 0);
});
