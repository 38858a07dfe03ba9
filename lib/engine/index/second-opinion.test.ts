import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { anySignals, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { secondOpinion } from "./second-opinion";

const DAY = dayFromIso("2025-12-01");
const close = (found: number | undefined, wanted: number) =>
  assert.ok(Math.abs((found ?? Number.NaN) - wanted) < 1e-9, `${found} is not ${wanted}`);

describe("second opinion", () => {
  it("moves by each signal once, the less the nearer the end of the scale", () => {
    const packed = packSignals([
      signalOf("a", "2025-12-02", { intensity: 4 }),
      signalOf("b", "2025-12-04", { intensity: -5 }),
      signalOf("c", "2025-12-05", { intensity: 6, reports: [reportOf("B2")] }),
    ]);
    const shown = secondOpinion(packed, DAY, DAY + 30);
    assert.ok(Number.isNaN(shown[0]));
    close(shown[1], 40);
    close(shown[2], 40);
    // 4 − 5 · (10 + 4) / 10 = −3
    close(shown[3], -30);
    // q = 0.5625: −3 + 3.375 · (10 + 3) / 10 = 1.3875, and nothing fades.
    close(shown[4], 13.875);
    close(shown[30], 13.875);
  });

  it("knows what came before the range", () => {
    const packed = packSignals([signalOf("a", "2020-01-01"), signalOf("b", "2025-12-02")]);
    const shown = secondOpinion(packed, DAY, DAY + 1);
    close(shown[0], 40);
    close(shown[1], 64);
  });

  it("takes signals of one day by id: their order matters", () => {
    const day = (first: number, second: number) =>
      secondOpinion(
        packSignals([
          signalOf("b", "2025-12-01", { intensity: second }),
          signalOf("a", "2025-12-01", { intensity: first }),
        ]),
        DAY,
        DAY,
      )[0];
    close(day(5, -5), -25);
    close(day(-5, 5), 25);
  });

  it("a retraction by the first day takes its share; a later one takes nothing back", () => {
    const retracted = (start: string, r: number) =>
      secondOpinion(
        packSignals([signalOf("a", "2025-12-01", { retractions: [{ start: dayFromIso(start), r }] })]),
        DAY,
        DAY + 9,
      )[9];
    close(retracted("2025-12-01", 0.5), 20);
    close(retracted("2025-12-01", 1), 0);
    close(retracted("2025-12-05", 1), 40);
  });

  it("a facet moves nothing; a scored signal of 0 begins the line at 0", () => {
    const packed = packSignals([
      signalOf("facet", "2025-12-01", { scored: false }),
      signalOf("nought", "2025-12-02", { intensity: 0 }),
    ]);
    const shown = secondOpinion(packed, DAY, DAY + 1);
    assert.ok(Number.isNaN(shown[0]));
    assert.equal(shown[1], 0);
    assert.throws(() => secondOpinion(packed, DAY, DAY - 1), RangeError);
  });

  it("never leaves −100 … 100, whatever the signals", () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        const packed = packSignals(signals);
        const shown = secondOpinion(packed, dayFromIso("2022-12-01"), dayFromIso("2027-01-01"));
        assert.ok(shown.every((value) => Number.isNaN(value) || Math.abs(value) <= 100 + 1e-9));
        assert.equal(packed.first === null, Number.isNaN(shown.at(-1)));
      }),
    );
  });
});
