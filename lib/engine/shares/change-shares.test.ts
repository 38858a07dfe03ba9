import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { anyKnownOn, anyLinkedSignals } from "@/lib/engine/forces/any-linked.test-kit";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { anyMethod, anySignals, anyViewDay, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { changeShares, changeTotals, methodShares, vintageShares } from "./change-shares";
import { vintageSharesOfAll } from "./vintage-of-all.test-kit";

const methods = anyMethod(METHOD_1.stage);
const later = fc.integer({ min: 0, max: 500 });

/** The index, with 0 where there is none yet. */
function level(packed: PackedSignals, method: Method, day: number): number {
  const index = indexSeries(packed, method, day, day).index[0] ?? 0;
  return Number.isNaN(index) ? 0 : index;
}
const sum = (listed: { share: number }[]) => listed.reduce((total, { share }) => total + share, 0);
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-8, `${actual} is not ${expected}`);

test("shares of a change sum to the change", () => {
  fc.assert(
    fc.property(anySignals, methods, anyViewDay, later, (signals, method, a, days) => {
      const packed = packSignals(signals);
      const change = level(packed, method, a + days) - level(packed, method, a);
      near(sum(changeShares(packed, method, a, a + days)), change);
    }),
    { numRuns: 300 },
  );
});

test("totals of adjoining ranges add up, family by family", () => {
  fc.assert(
    fc.property(anySignals, anyViewDay, later, later, (signals, a, first, second) => {
      const packed = packSignals(signals);
      const totals = (from: number, to: number) => changeTotals(changeShares(packed, METHOD_1, from, to));
      const one = totals(a, a + first);
      const two = totals(a + first, a + first + second);
      const whole = totals(a, a + first + second);
      for (const family of FAMILIES) near(one[family] + two[family], whole[family]);
    }),
  );
});

test("each share is of one class, and what did not change gets 0", () => {
  const packed = packSignals([
    signalOf("new", "2025-11-20"),
    signalOf("faded", "2025-11-01"),
    signalOf("held", "2025-01-01", { end: null }),
    signalOf("future", "2026-01-01"),
    signalOf("retracted", "2025-02-01", {
      end: null,
      retractions: [{ start: dayFromIso("2025-11-15"), r: 0.5 }],
    }),
  ]);
  const listed = changeShares(packed, METHOD_1, dayFromIso("2025-11-10"), dayFromIso("2025-11-20"));
  const kinds = Object.fromEntries(listed.map(({ id, kind }) => [id, kind]));
  assert.deepEqual(kinds, {
    held: "unchanged",
    retracted: "ended-or-fading",
    faded: "ended-or-fading",
    new: "new",
  });
  assert.equal(listed.find(({ id }) => id === "held")?.share, 0);
  assert.throws(() => changeShares(packed, METHOD_1, 10, 9), RangeError);
});

test("where pressures are equal the slope is that of the curve, and opposite moves cancel", () => {
  const packed = packSignals([
    signalOf("base", "2025-01-01", { end: null, intensity: 6 }),
    signalOf("up", "2025-06-02", { end: null, intensity: 3 }),
    signalOf("down", "2025-06-02", { end: null, intensity: -3 }),
  ]);
  const listed = changeShares(packed, METHOD_1, dayFromIso("2025-06-01"), dayFromIso("2025-06-02"));
  const slope = 0.3 * (100 / 12) * (1 - Math.tanh(0.5) ** 2);
  near(listed.find(({ id }) => id === "up")?.share ?? 0, 3 * slope);
  near(sum(listed), 0);
});

test("two vintages: the shares sum to the difference, and an unrevised signal gets 0", () => {
  const revise = (signal: EngineSignal, at: number): EngineSignal =>
    at % 3 === 0 ? { ...signal, intensity: -signal.intensity, family: FAMILIES[at % 5] ?? "TRADE" } : signal;
  fc.assert(
    fc.property(anySignals, methods, anyViewDay, (signals, method, day) => {
      const then = packSignals(signals.slice(1));
      const now = packSignals(signals.map(revise));
      const listed = vintageShares(then, now, method, day);
      near(sum(listed), level(now, method, day) - level(then, method, day));
      for (const { id, share } of listed) {
        assert.notEqual(share, 0);
        assert.ok(id === "s0" || Number(id.slice(1)) % 3 === 0, id);
      }
      assert.equal(new Set(listed.map(({ id }) => id)).size, listed.length);
    }),
  );
});

test("two vintages that are met row by row have the shares of all signals looked up by id, to the last digit and in one order", () => {
  const change = fc.record({
    left: fc.boolean(),
    moved: fc.constantFrom(0, 0, 0, -30, 45),
    half: fc.boolean(),
  });
  for (const generation of [1, 2] as const)
    fc.assert(
      fc.property(
        generation === 1 ? anySignals : anyLinkedSignals,
        methods,
        anyKnownOn,
        anyViewDay,
        fc.infiniteStream(change),
        (signals, method, knownOn, day, changes) => {
          const revised = signals.flatMap((signal) => {
            const { left, moved, half } = changes.next().value;
            if (left && half) return [];
            const intensity = half ? signal.intensity / 2 : signal.intensity;
            const end = signal.end === null ? null : signal.end + moved;
            return [{ ...signal, start: signal.start + moved, end, intensity }];
          });
          const views = [
            packSignals(signals, knownOn, generation),
            packSignals(revised, null, generation),
          ] as const;
          const reading = { ...method, generation };
          assert.deepEqual(vintageShares(...views, reading, day), vintageSharesOfAll(...views, reading, day));
        },
      ),
      { numRuns: 500 },
    );
});

test("two methods: half-lives by signal and the rest by family sum to the difference", () => {
  fc.assert(
    fc.property(anySignals, methods, methods, anyViewDay, (signals, then, now, day) => {
      const packed = packSignals(signals);
      const { signals: bySignal, families } = methodShares(packed, then, now, day);
      const total = sum(bySignal) + FAMILIES.reduce((all, family) => all + families[family], 0);
      near(total, level(packed, now, day) - level(packed, then, day));
    }),
  );
});
