import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { anySignals, anyViewDay, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { evidenceFlow, mondayOf } from "./evidence-flow";

const MONDAY = dayFromIso("2025-12-01");

describe("weekly flow of new evidence", () => {
  it("sums v·q by ISO week, Monday to Sunday, from the week of the first counting signal", () => {
    const packed = packSignals([
      signalOf("facet", "2025-11-03", { scored: false }),
      signalOf("a", "2025-12-02"),
      signalOf("b", "2025-12-07", { reports: [reportOf("B2")] }),
      signalOf("c", "2025-12-08", { intensity: -3 }),
      signalOf("status", "2025-12-24", { intensity: -2, end: null }),
    ]);
    const found = evidenceFlow(packed, dayFromIso("2025-12-28"));
    assert.equal(found?.monday, MONDAY);
    assert.deepEqual(found.flow, Float64Array.of(6.25, -3, 0, -2));
    assert.deepEqual(found.count, Float64Array.of(2, 1, 0, 1));
    assert.equal(mondayOf(found, 3), dayFromIso("2025-12-22"));
  });

  it("leaves out a week that is cut short, and is null before the first whole one", () => {
    const packed = packSignals([signalOf("a", "2025-12-02"), signalOf("b", "2025-12-08")]);
    assert.equal(evidenceFlow(packed, dayFromIso("2025-12-06")), null);
    assert.deepEqual(evidenceFlow(packed, dayFromIso("2025-12-07"))?.flow, Float64Array.of(4));
    assert.deepEqual(evidenceFlow(packed, dayFromIso("2025-12-13"))?.flow, Float64Array.of(4));
    assert.deepEqual(evidenceFlow(packed, dayFromIso("2025-12-14"))?.flow, Float64Array.of(4, 4));
    assert.equal(evidenceFlow(packSignals([]), dayFromIso("2025-12-14")), null);
  });

  it("begins with tracking where that is given: what held before is no news", () => {
    const packed = packSignals([signalOf("old", "2006-03-30", { end: null }), signalOf("a", "2025-12-02")]);
    assert.equal(evidenceFlow(packed, MONDAY + 6, dayFromIso("2021-08-15"))?.monday, MONDAY);
    assert.equal(evidenceFlow(packed, MONDAY + 6, MONDAY + 2), null);
    assert.ok((evidenceFlow(packed, MONDAY + 6)?.weeks ?? 0) > 1000);
  });

  it("an opening inventory is no news: ten markets that were open on the first tracked day are in no week", () => {
    const markets = Array.from({ length: 10 }, (_, at) => signalOf(`m${at}`, "2025-12-02", { end: null }));
    const packed = packSignals([...markets, signalOf("a", "2025-12-10")]);
    const found = evidenceFlow(packed, MONDAY + 13, MONDAY + 1);
    assert.equal(found?.monday, MONDAY + 7);
    assert.deepEqual(found.count, Float64Array.of(1));
    assert.equal(evidenceFlow(packSignals(markets), MONDAY + 13, MONDAY + 1), null);
  });

  it("a retraction takes from the news only what it had taken by the signal's first day", () => {
    const retracted = (start: string) =>
      packSignals([signalOf("a", "2025-12-02", { retractions: [{ start: dayFromIso(start), r: 0.5 }] })]);
    assert.deepEqual(evidenceFlow(retracted("2025-12-01"), MONDAY + 6)?.flow, Float64Array.of(2));
    assert.deepEqual(evidenceFlow(retracted("2025-12-03"), MONDAY + 6)?.flow, Float64Array.of(4));
  });

  it("any signals: whole weeks from a Monday, every counting signal up to the end in one of them", () => {
    fc.assert(
      fc.property(anySignals, anyViewDay, (signals, to) => {
        const packed = packSignals(signals);
        const found = evidenceFlow(packed, to);
        if (!found) return;
        const end = mondayOf(found, found.weeks);
        assert.ok(weekday(found.monday) === 1 && end <= to + 1 && end + 7 > to + 1);
        assert.ok((found.count[0] ?? 0) > 0);
        const counted = packed.start.filter((start, row) => packed.counting[row] === 1 && start < end);
        assert.equal(
          found.count.reduce((sum, one) => sum + one, 0),
          counted.length,
        );
      }),
    );
  });
});
