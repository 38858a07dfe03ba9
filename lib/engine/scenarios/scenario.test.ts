import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { project } from "@/lib/engine/index/projection";
import { METHOD_1 } from "@/lib/engine/methods/method";
import {
  anyMethod,
  anySignals,
  FIRST_DAY,
  LAST_DAY,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { packResolved, resolvedSignals } from "@/lib/engine/signals/resolved-signals";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { stageSeries } from "@/lib/engine/stages/stage";
import { type AddedSignal, editMethod, editSignals, type SignalEdit } from "./scenario";

const AHEAD = 120;
const methods = anyMethod(METHOD_1.stage);
const views = fc.option(fc.integer({ min: FIRST_DAY, max: LAST_DAY + 400 }), { nil: null });
const NO_EDIT = { weights: {}, halfLives: {}, kappa: {} };

/** A scenario over plain signals that are all known and started, followed to some days after the last. */
function followed(
  signals: EngineSignal[],
  edits: SignalEdit[],
  added: AddedSignal[] = [],
  retracts = new Map<string, { id: string; r: number }>(),
) {
  const base = resolvedSignals(packSignals(signals), LAST_DAY, retracts);
  return stageSeries(packResolved(editSignals(base, edits, added)), METHOD_1, LAST_DAY + AHEAD, null);
}

const plainly = (signals: EngineSignal[]) =>
  stageSeries(packSignals(signals), METHOD_1, LAST_DAY + AHEAD, null);
const muteOf = (id: string): SignalEdit => ({ id, muted: true, shift: 0, intensity: null });

/** Signals to the day that nothing takes back and that all start by the last day: what a scenario sees of them is what is written. */
const datedSignals = anySignals.map((signals) =>
  signals.map((one) => ({ ...one, precision: "day" as const, retractions: [] })),
);

test("an empty scenario gives identical numbers, to the last digit, in every view and under every method", () => {
  fc.assert(
    fc.property(anySignals, views, methods, (signals, knownOn, method) => {
      const packed = packSignals(signals, knownOn);
      const base = resolvedSignals(packed, LAST_DAY);
      assert.equal(editSignals(base, [], []), base);
      assert.equal(editMethod(method, NO_EDIT), method);
      assert.deepEqual(
        stageSeries(packResolved(base), method, LAST_DAY, null),
        stageSeries(packed, method, LAST_DAY, null),
      );
    }),
    { numRuns: 150 },
  );
});

test("after the last coded day an empty scenario is the projection", () => {
  fc.assert(
    fc.property(anySignals, methods, (signals, method) => {
      const packed = packSignals(signals);
      const ahead = stageSeries(
        packResolved(resolvedSignals(packed, LAST_DAY)),
        method,
        LAST_DAY + AHEAD,
        null,
      );
      const projected = project(packed, method, LAST_DAY, AHEAD);
      for (let day = 0; day <= AHEAD; day++) {
        const level = ahead?.series.index[LAST_DAY + day - ahead.from] ?? Number.NaN;
        const expected = projected.index[day] ?? Number.NaN;
        assert.ok(Object.is(level, expected) || Math.abs(level - expected) < 1e-9, `day ${day}`);
      }
    }),
    { numRuns: 100 },
  );
});

test("muting equals leaving out", () => {
  fc.assert(
    fc.property(datedSignals, fc.infiniteStream(fc.boolean()), (signals, coins) => {
      const muted = signals.filter(() => coins.next().value);
      const kept = signals.filter((one) => !muted.includes(one));
      assert.deepEqual(
        followed(
          signals,
          muted.map(({ id }) => muteOf(id)),
        ),
        plainly(kept),
      );
    }),
    { numRuns: 100 },
  );
});

test("moving and another intensity equal signals coded so", () => {
  const change = fc.record({
    shift: fc.integer({ min: -90, max: 90 }),
    intensity: fc.option(
      fc.integer({ min: -20, max: 20 }).map((half) => half / 2),
      { nil: null },
    ),
  });
  fc.assert(
    fc.property(datedSignals, fc.infiniteStream(change), (signals, changes) => {
      const edits = signals.map(({ id }) => ({ id, muted: false, ...changes.next().value }));
      const coded = signals.map((one, at): EngineSignal => {
        const edit = edits[at];
        const shift = edit?.shift ?? 0;
        // Reports without a day move with their signal; those with one are known in a view of everything.
        return {
          ...one,
          start: one.start + shift,
          end: one.end === null ? null : one.end + shift,
          intensity: edit?.intensity ?? one.intensity,
        };
      });
      assert.deepEqual(followed(signals, edits), plainly(coded));
    }),
    { numRuns: 100 },
  );
});

test("a hypothetical signal equals a coded one of the same weight", () => {
  fc.assert(
    fc.property(datedSignals, datedSignals, (signals, more) => {
      const hypothetical = more.map((one, at) => ({ ...one, id: `H${at}`, scored: true, reports: certain }));
      const added = hypothetical.map(({ id, family, start, end, intensity }) => ({
        id,
        family,
        start,
        end,
        intensity,
        evidence: 1,
      }));
      assert.deepEqual(followed(signals, [], added), plainly([...signals, ...hypothetical]));
    }),
    { numRuns: 100 },
  );
});
const certain = signalOf("", "2025-01-01").reports;

test("a moved signal counts from its new day, also where that lies after the last coded day", () => {
  const signals = [signalOf("old", "2024-01-01"), signalOf("visit", "2025-12-01")];
  const moved = followed(signals, [{ id: "visit", muted: false, shift: 60, intensity: null }]);
  const day = dayFromIso("2025-12-01");
  const at = (of: number) => moved?.series.index[of - moved.from] ?? Number.NaN;
  assert.ok(at(day) < at(day + 60));
  assert.equal(at(day), plainly([signalOf("old", "2024-01-01")])?.series.index[day - (moved?.from ?? 0)]);
});

test("muting a retraction lifts it, and moving it moves it", () => {
  const told = signalOf("told", "2025-03-01", { end: null });
  const withdrawn = { ...told, retractions: [{ start: dayFromIso("2025-05-01"), r: 1 }] };
  const back = signalOf("taken-back", "2025-05-01", { intensity: 1 });
  const links = new Map([["taken-back", { id: "told", r: 1 }]]);
  assert.deepEqual(followed([withdrawn, back], [muteOf("taken-back")], [], links), plainly([told]));
  const later = { ...told, retractions: [{ start: dayFromIso("2025-05-11"), r: 1 }] };
  const moved: SignalEdit = { id: "taken-back", muted: false, shift: 10, intensity: null };
  assert.deepEqual(
    followed([withdrawn, back], [moved], [], links),
    plainly([later, signalOf("taken-back", "2025-05-11", { intensity: 1 })]),
  );
});

test("an edit of a signal that is not there changes nothing", () => {
  const signals = [signalOf("a", "2025-01-01"), signalOf("b", "2025-02-01")];
  assert.deepEqual(followed(signals, [muteOf("gone")]), plainly(signals));
});

test("a method keeps what a scenario does not name, and weights that are all 0 are not taken", () => {
  const edited = editMethod(METHOD_1, { weights: { TRADE: 0.4 }, halfLives: { ENERGY: 30 }, kappa: {} });
  assert.equal(edited.weights.TRADE, 0.4);
  assert.equal(edited.weights.ENERGY, METHOD_1.weights.ENERGY);
  assert.equal(edited.halfLives.ENERGY, 30);
  assert.deepEqual(edited.kappa, METHOD_1.kappa);
  const none = Object.fromEntries(FAMILIES.map((family) => [family, 0]));
  assert.deepEqual(editMethod(METHOD_1, { ...NO_EDIT, weights: none }).weights, METHOD_1.weights);
});
