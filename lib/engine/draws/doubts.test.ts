import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import { doubtsOf } from "./doubts";

function doubtOf(signal: EngineSignal, knownOn: Day | null = null) {
  const packed = packSignals([signal], knownOn);
  const doubts = doubtsOf(packed, [signal], new Map(), knownOn);
  const iso = (day: number | undefined) => (Number.isFinite(day) ? isoFromDay(day ?? 0) : "in force");
  return {
    start: [iso(doubts.earliestStart[0]), iso(doubts.latestStart[0])],
    end: [iso(doubts.earliestEnd[0]), iso(doubts.latestEnd[0])],
    oneDay: doubts.oneDay[0],
  };
}

describe("days in doubt", () => {
  test("an exact day is not in doubt", () => {
    assert.deepEqual(doubtOf(signalOf("a", "2025-11-15", { end: dayFromIso("2025-11-18") })), {
      start: ["2025-11-15", "2025-11-15"],
      end: ["2025-11-18", "2025-11-18"],
      oneDay: 0,
    });
  });

  test("a single happening is one day, somewhere in its whole period, whatever its reports narrow", () => {
    const reports = [reportOf("A1", { published: dayFromIso("2025-11-09") })];
    assert.deepEqual(doubtOf(signalOf("a", "2025-11-01", { precision: "month", reports })), {
      start: ["2025-11-01", "2025-11-30"],
      end: ["2025-11-01", "2025-11-30"],
      oneDay: 1,
    });
  });

  test("another end lies in a period of its own, also when it is written as the last day of it", () => {
    const quarter = signalOf("a", "2025-01-01", { end: dayFromIso("2025-09-30"), precision: "quarter" });
    assert.deepEqual(doubtOf(quarter), {
      start: ["2025-01-01", "2025-03-31"],
      end: ["2025-07-01", "2025-09-30"],
      oneDay: 0,
    });
  });

  test("a status in force has only its start in doubt, also when its ending was published later", () => {
    const inForce = { start: ["2025-01-01", "2025-12-31"], end: ["in force", "in force"], oneDay: 0 };
    assert.deepEqual(doubtOf(signalOf("a", "2025-01-01", { end: null, precision: "year" })), inForce);
    const published = dayFromIso("2026-02-01");
    const reports = [reportOf("A1", { published: dayFromIso("2025-01-02") })];
    const ended = signalOf("a", "2025-01-01", { precision: "year", endPublished: published, reports });
    assert.deepEqual(doubtOf(ended, published - 1), inForce);
    assert.equal(doubtOf(ended, published).oneDay, 1);
  });
});

test("intensities: as named, else −10 … 10 with σ = 1", () => {
  const signals = [signalOf("named", "2025-01-01"), signalOf("other", "2025-01-02")];
  const packed = packSignals(signals);
  const doubts = doubtsOf(packed, signals, new Map([["named", { lowest: 2, highest: 5, sigma: 0.7 }]]), null);
  assert.deepEqual([...doubts.lowest], [2, -10]);
  assert.deepEqual([...doubts.highest], [5, 10]);
  assert.deepEqual([...doubts.sigma], [0.7, 1]);
});

test("columns follow the packed rows, not the order given", () => {
  const signals = [
    signalOf("late", "2025-06-01"),
    signalOf("early", "2025-01-01"),
    signalOf("unseen", "2025-03-01"),
  ];
  const packed = packSignals([signals[0], signals[1]].filter((one) => one !== undefined));
  const doubts = doubtsOf(packed, signals, new Map(), null);
  assert.deepEqual([...doubts.earliestStart].map(isoFromDay), ["2025-01-01", "2025-06-01"]);
  assert.notEqual(doubts.idLow[0], doubts.idLow[1]);
});

test("a packed signal that is not given, a range and a σ that are none are refused", () => {
  const signals = [signalOf("a", "2025-01-01")];
  const packed = packSignals(signals);
  assert.throws(() => doubtsOf(packed, [], new Map(), null), RangeError);
  for (const doubt of [
    { lowest: 3, highest: 2, sigma: 1 },
    { lowest: Number.NaN, highest: 2, sigma: 1 },
    { lowest: 0, highest: 2, sigma: -1 },
    { lowest: 0, highest: 2, sigma: Number.NaN },
  ])
    assert.throws(() => doubtsOf(packed, signals, new Map([["a", doubt]]), null), RangeError);
});
