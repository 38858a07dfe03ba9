import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import {
  anyMethod,
  anySignals,
  anyViewDay,
  reportOf,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { levelOn, type VintageGap, vintageGap } from "./vintage-gap";

const methods = anyMethod(METHOD_1.stage);
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-8, `${actual} is not ${expected}`);

const sumOf = (gap: VintageGap) =>
  gap.signals.reduce((sum, { share }) => sum + share, 0) +
  gap.methods.reduce((sum, { halfLife, scale }) => sum + halfLife + scale, 0);

/** Signals as they are edited between two vintages: every third one is edited, every fifth voided, a few are added. */
const anyEdits = fc.record({
  signals: anySignals,
  edit: fc.array(
    fc.record({ intensity: fc.integer({ min: -20, max: 20 }), family: fc.constantFrom(...FAMILIES) }),
    { minLength: 30, maxLength: 30 },
  ),
  fate: fc.array(fc.constantFrom("kept", "kept", "edited", "voided", "added"), {
    minLength: 30,
    maxLength: 30,
  }),
});

test("what is new, revised, voided and methodical sums to the gap exactly, and the unrevised gets 0", () => {
  fc.assert(
    fc.property(anyEdits, methods, methods, anyViewDay, ({ signals, edit, fate }, one, other, day) => {
      const fateOf = new Map(signals.map(({ id }, at) => [id, fate[at] ?? "kept"]));
      const then = signals.filter(({ id }) => fateOf.get(id) !== "added");
      const now = signals.flatMap((signal, at): EngineSignal[] => {
        if (fateOf.get(signal.id) === "voided") return [];
        if (fateOf.get(signal.id) !== "edited") return [signal];
        const { intensity = 0, family = signal.family } = edit[at] ?? {};
        return [{ ...signal, intensity: intensity / 2, family }];
      });
      const gap = vintageGap(
        { packed: packSignals(then), method: one },
        { packed: packSignals(now), method: other },
        day,
      );
      near(sumOf(gap), (gap.levelNow ?? 0) - (gap.levelThen ?? 0));
      near(gap.total, (gap.levelNow ?? 0) - (gap.levelThen ?? 0));
      for (const { id, kind, share } of gap.signals) {
        const expected = { added: "new", voided: "voided", edited: "revised", kept: "" }[
          fateOf.get(id) ?? "kept"
        ];
        assert.equal(kind, expected, id);
        assert.notEqual(share, 0);
      }
    }),
    { numRuns: 300 },
  );
});

test("two days of knowledge: the shares sum to the gap, and what was not known then is new", () => {
  fc.assert(
    fc.property(anySignals, anyViewDay, anyViewDay, (signals, knownOn, day) => {
      const then = packSignals(signals, knownOn);
      const gap = vintageGap(
        { packed: then, method: METHOD_1 },
        { packed: packSignals(signals), method: METHOD_1 },
        day,
      );
      near(sumOf(gap), (gap.levelNow ?? 0) - (gap.levelThen ?? 0));
      for (const { id, kind } of gap.signals) assert.equal(kind === "new", !then.ids.includes(id), id);
      assert.ok(gap.methods.every(({ halfLife, scale }) => halfLife === 0 && scale === 0));
    }),
  );
});

test("the same vintage twice has no gap at all", () => {
  fc.assert(
    fc.property(anySignals, methods, anyViewDay, (signals, method, day) => {
      const base = { packed: packSignals(signals), method };
      const gap = vintageGap(base, base, day);
      assert.deepEqual(gap.signals, []);
      assert.equal(gap.total, 0);
      assert.equal(gap.levelThen, gap.levelNow);
    }),
  );
});

test("each signal says in what it differs, the largest first", () => {
  const before = [
    signalOf("graded", "2025-11-10"),
    signalOf("moved", "2025-11-01", { intensity: 2 }),
    signalOf("gone", "2025-11-05", { intensity: -6 }),
    signalOf("same", "2025-11-05"),
  ];
  const after = [
    signalOf("graded", "2025-11-10", { reports: [reportOf("B2")] }),
    signalOf("moved", "2025-11-03", { intensity: 2, end: null }),
    signalOf("same", "2025-11-05"),
    signalOf("added", "2025-11-12", { intensity: 1 }),
  ];
  const gap = vintageGap(
    { packed: packSignals(before), method: METHOD_1 },
    { packed: packSignals(after), method: METHOD_1 },
    dayFromIso("2025-11-30"),
  );
  assert.deepEqual(
    gap.signals.map(({ id, kind, changed }) => [id, kind, changed.join()]),
    [
      ["gone", "voided", ""],
      ["graded", "revised", "evidence"],
      ["added", "new", ""],
      ["moved", "revised", "dates"],
    ],
  );
});

test("another method alone: half-lives and scales, each by family", () => {
  const packed = packSignals([
    signalOf("one", "2025-11-01"),
    signalOf("two", "2025-11-01", { end: null, family: "TRADE" }),
  ]);
  const heavier: Method = {
    ...METHOD_1,
    halfLives: { ...METHOD_1.halfLives, DIPLOMATIC: 45 },
    kappa: { ...METHOD_1.kappa, TRADE: 20 },
  };
  const day = dayFromIso("2025-12-31");
  const gap = vintageGap({ packed, method: METHOD_1 }, { packed, method: heavier }, day);
  const [diplomatic, , trade] = gap.methods;
  assert.deepEqual(gap.signals, []);
  assert.ok((diplomatic?.halfLife ?? 0) < -1 && diplomatic?.scale === 0);
  assert.ok((trade?.scale ?? 0) < -1 && trade?.halfLife === 0);
  near(
    levelOn(packed, heavier, day) ?? 0,
    (gap.levelThen ?? 0) + (diplomatic?.halfLife ?? 0) + (trade?.scale ?? 0),
  );
  assert.equal(levelOn(packSignals([]), METHOD_1, day), null);
});
