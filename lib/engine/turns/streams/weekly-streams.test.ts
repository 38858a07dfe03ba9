import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { anySignals, anyViewDay, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { pickSignals } from "@/lib/engine/signals/pick-signals";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { weeklyStreams } from "./weekly-streams";

const MONDAY = dayFromIso("2025-12-01");
const RANGE = { coverage: null, trackedFrom: MONDAY - 1, to: MONDAY + 27 };
const pack = (...signals: EngineSignal[]) => packSignals(signals, null, 2);
const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);
const near = (found: number | undefined, wanted: number) =>
  assert.ok(Math.abs((found ?? Number.NaN) - wanted) < 1e-12, `${found} is not ${wanted}`);

describe("two streams of new evidence by week", () => {
  it("contact and strain apart, by the ISO week of their start, with q·|v|", () => {
    const packed = pack(
      signalOf("a", "2025-12-02"),
      signalOf("b", "2025-12-07", { reports: [reportOf("B2")], intensity: -2 }),
      signalOf("c", "2025-12-08", { intensity: -3 }),
      signalOf("neutral", "2025-12-09", { intensity: 0 }),
      signalOf("facet", "2025-12-09", { scored: false }),
    );
    const found = weeklyStreams(packed, RANGE);
    assert.deepEqual([found?.monday, found?.weeks], [MONDAY, 4]);
    assert.deepEqual(found?.contact.count, Float64Array.of(1, 0, 0, 0));
    assert.deepEqual(found?.contact.weight, Float64Array.of(4, 0, 0, 0));
    assert.deepEqual(found?.strain.count, Float64Array.of(1, 1, 0, 0));
    assert.deepEqual(found?.strain.weight, Float64Array.of(1.125, 3, 0, 0));
    assert.deepEqual(found?.exposure, Float64Array.of(1, 1, 1, 1));
  });

  it("an opening inventory is no news: what started on the first tracked day is in neither", () => {
    const markets = Array.from({ length: 10 }, (_, at) => signalOf(`m${at}`, "2025-12-02", { end: null }));
    const packed = pack(...markets, signalOf("a", "2025-12-03"));
    const found = weeklyStreams(packed, { ...RANGE, trackedFrom: MONDAY + 1 });
    assert.deepEqual(found?.contact.count, Float64Array.of(1, 0, 0, 0));
    // Two days of the first week were not tracked.
    near(found?.exposure[0], 5 / 7);
  });

  it("a tally is spread over its days as what is left of it, a pair comes once", () => {
    const tally = { occurrences: 8, end: dayFromIso("2025-12-14"), intensity: -2 };
    const packed = pack(
      signalOf("tally", "2025-12-01", tally),
      signalOf("member", "2025-12-10", { countedIn: "tally", intensity: -2 }),
      signalOf("opener", "2025-12-02", { opens: "open" }),
      signalOf("open", "2025-12-16", { end: null, status: true, intensity: 2 }),
    );
    const found = weeklyStreams(packed, RANGE);
    near(found?.strain.count[0], 3.5);
    near(found?.strain.count[1], 4.5);
    assert.deepEqual(found?.contact.count, Float64Array.of(1, 0, 0, 0));
  });

  it("a date vaguer than a month is spread over the days on which it may have been, a month is not", () => {
    const vague = signalOf("vague", "2025-10-01", { end: dayFromIso("2025-10-01"), precision: "quarter" });
    const known = {
      ...vague,
      id: "known",
      reports: [{ ...reportOf("A1"), published: dayFromIso("2025-12-07") }],
    };
    const month = signalOf("month", "2025-12-01", { end: MONDAY, precision: "month", intensity: -4 });
    const to = dayFromIso("2026-01-04");
    const whole = weeklyStreams(pack(vague, known, month), {
      coverage: null,
      trackedFrom: dayFromIso("2025-09-28"),
      to,
    });
    near(sum(whole?.contact.count ?? []), 2);
    near(whole?.contact.count[1], 7 / 92 + 7 / 68);
    near(whole?.contact.count[12], 7 / 92);
    assert.deepEqual(
      [...(whole?.strain.count ?? [])].filter((count) => count > 0),
      [1],
    );
    // The part that lies before tracking is left out; signals picked from a view keep what is known of their dates.
    const picked = pickSignals(pack(month, vague), (row) => row === 1 || row === 0);
    const late = weeklyStreams(picked, { coverage: null, trackedFrom: dayFromIso("2025-12-14"), to });
    near(sum(late?.contact.count ?? []), 17 / 92);
  });

  it("exposure is what was searched, and one family can be asked for", () => {
    const spans = [
      { from: MONDAY, to: MONDAY + 6, state: "not-searched" as const },
      { from: MONDAY + 6, to: MONDAY + 8, state: "partly" as const },
      { from: MONDAY + 21, to: MONDAY + 24, state: "searched" as const },
    ];
    const packed = pack(signalOf("a", "2025-12-02"), signalOf("b", "2025-12-03", { family: "TRADE" }));
    const found = weeklyStreams(packed, {
      ...RANGE,
      coverage: { spans, unstatedUntil: MONDAY + 20 },
      family: "TRADE",
    });
    for (const [week, wanted] of [0.5 / 7, 6 / 7, 1, 4 / 7].entries()) near(found?.exposure[week], wanted);
    assert.deepEqual(found?.contact.count, Float64Array.of(1, 0, 0, 0));
  });

  it("leaves out a week that is cut short, and is null before the first whole one and without a beginning", () => {
    const packed = pack(signalOf("a", "2025-12-02"));
    assert.equal(weeklyStreams(packed, { ...RANGE, to: MONDAY + 5 }), null);
    assert.equal(weeklyStreams(packed, { ...RANGE, to: MONDAY + 12 })?.weeks, 1);
    assert.equal(weeklyStreams(pack(), { ...RANGE, trackedFrom: null }), null);
    assert.deepEqual(weeklyStreams(packed, { ...RANGE, trackedFrom: null })?.contact.count[0], 1);
  });

  it("any signals: whole weeks from a Monday, and never more than has started", () => {
    fc.assert(
      fc.property(anySignals, anyViewDay, (signals, to) => {
        const packed = packSignals(signals, null, 2);
        const found = weeklyStreams(packed, { coverage: null, trackedFrom: null, to });
        if (!found) return;
        assert.ok(weekday(found.monday) === 1 && found.monday + 7 * found.weeks <= to + 1);
        const started = packed.start.filter((_, row) => packed.counting[row] === 1).length;
        assert.ok(sum(found.contact.count) + sum(found.strain.count) <= started + 1e-9);
        for (const { count, weight } of [found.contact, found.strain])
          for (const [week, one] of count.entries())
            assert.ok(one >= 0 && (weight[week] ?? 0) <= 10 * one + 1e-9);
      }),
    );
  });
});
