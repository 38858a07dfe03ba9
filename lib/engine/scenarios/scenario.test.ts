import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { NINE_MORE, WORKED_2 } from "@/lib/engine/forces/worked-example-2.test-kit";
import { project } from "@/lib/engine/index/projection";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
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
import { type AddedSignal, AS_CODED, editMethod, editSignals, type SignalEdit } from "./scenario";

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
const muteOf = (id: string): SignalEdit => ({ id, ...AS_CODED, muted: true });

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
      const edits = signals.map(({ id }) => ({ id, ...AS_CODED, ...changes.next().value }));
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
test("ending a status on a day equals coding that end, whenever it began and however it was to end", () => {
  const chosen = fc.option(fc.integer({ min: FIRST_DAY - 10, max: LAST_DAY + AHEAD }), { nil: null });
  fc.assert(
    fc.property(datedSignals, fc.infiniteStream(chosen), (signals, days) => {
      const edits = signals.map(({ id }): SignalEdit => ({ id, ...AS_CODED, endsOn: days.next().value }));
      const coded = signals.map((one, at): EngineSignal => {
        const endsOn = edits[at]?.endsOn ?? null;
        return endsOn === null ? one : { ...one, end: Math.max(one.start, endsOn), endPublished: null };
      });
      assert.deepEqual(followed(signals, edits), plainly(coded));
    }),
    { numRuns: 100 },
  );
});

const certain = signalOf("", "2025-01-01").reports;

test("a moved signal counts from its new day, also where that lies after the last coded day", () => {
  const signals = [signalOf("old", "2024-01-01"), signalOf("visit", "2025-12-01")];
  const moved = followed(signals, [{ id: "visit", ...AS_CODED, shift: 60 }]);
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
  const moved: SignalEdit = { id: "taken-back", ...AS_CODED, shift: 10 };
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

describe("under generation 2", () => {
  const followed2 = (signals: EngineSignal[], edits: SignalEdit[]) => {
    const base = resolvedSignals(packSignals(signals, null, 2), LAST_DAY);
    return stageSeries(packResolved(editSignals(base, edits, []), 2), METHOD_2, LAST_DAY + AHEAD, null);
  };
  const plainly2 = (signals: EngineSignal[]) =>
    stageSeries(packSignals(signals, null, 2), METHOD_2, LAST_DAY + AHEAD, null);
  const indexOn = (series: ReturnType<typeof followed2>, iso: string) =>
    series?.series.index[dayFromIso(iso) - series.from];

  /** Signals of which some tell of several, some are one of those, and some brought another about. */
  const linkedSignals = fc
    .tuple(datedSignals, fc.infiniteStream(fc.nat(29)), fc.infiniteStream(fc.nat(5)))
    .map(([signals, targets, kinds]) =>
      // Of one family and sign, so that most links hold.
      signals.map((any): EngineSignal => {
        const one = { ...any, family: "TRADE" as const, intensity: Math.abs(any.intensity) };
        const target = `s${targets.next().value % signals.length}`;
        const kind = kinds.next().value;
        if (one.end === null || one.status || kind > 2) return one;
        if (kind === 0) return { ...one, occurrences: 2 };
        return kind === 1 ? { ...one, countedIn: target } : { ...one, opens: target };
      }),
    );

  test("leaving out, weighing anew and ending equal signals coded so, whatever links them", () => {
    const change = fc.record({
      muted: fc.boolean(),
      half: fc.boolean(),
      endsOn: fc.option(fc.integer({ min: FIRST_DAY, max: LAST_DAY + AHEAD }), { nil: null }),
    });
    fc.assert(
      fc.property(linkedSignals, fc.infiniteStream(change), (signals, changes) => {
        const edits: SignalEdit[] = [];
        const coded: EngineSignal[] = [];
        for (const one of signals) {
          const { muted, half, endsOn } = changes.next().value;
          const intensity = half ? one.intensity / 2 : null;
          const ended = one.status ? endsOn : null;
          edits.push({ id: one.id, ...AS_CODED, muted, intensity, endsOn: ended });
          if (muted) continue;
          const end = ended === null ? {} : { end: Math.max(one.start, ended), endPublished: null };
          coded.push({ ...one, ...end, intensity: intensity ?? one.intensity });
        }
        assert.deepEqual(followed2(signals, edits), plainly2(coded));
      }),
      { numRuns: 150 },
    );
  });

  test("a member that is left out goes back into its tally, a happening less is counted while it is there", () => {
    const without = WORKED_2.filter(({ id }) => id !== "T2");
    assert.deepEqual(followed2(WORKED_2, [muteOf("T2")]), plainly2(without));
    const counted = followed2(WORKED_2, []);
    assert.equal(indexOn(counted, "2025-03-31")?.toFixed(6), "-10.619266");
  });

  test("a tally whose happenings are all coded singly counts again once one of them is left out", () => {
    const all = [...WORKED_2, ...NINE_MORE];
    const kept = all.filter(({ id }) => id !== "M0");
    assert.deepEqual(followed2(all, [muteOf("M0")]), plainly2(kept));
    assert.notEqual(
      indexOn(followed2(all, [muteOf("M0")]), "2025-06-30"),
      indexOn(plainly2(kept.filter(({ id }) => id !== "T1")), "2025-06-30"),
    );
  });

  test("an opener that is left out leaves its status standing alone, and the other way round", () => {
    for (const id of ["O1", "O2"])
      assert.deepEqual(followed2(WORKED_2, [muteOf(id)]), plainly2(WORKED_2.filter((one) => one.id !== id)));
  });

  test("a pair that is moved together weighs as the larger of the two from its new day on", () => {
    const moved = WORKED_2.map((one) =>
      one.id.startsWith("O") ? { ...one, start: one.start + 40, end: one.end && one.end + 40 } : one,
    );
    const edits = ["O1", "O2"].map((id) => ({ id, ...AS_CODED, shift: 40 }));
    assert.deepEqual(followed2(WORKED_2, edits), plainly2(moved));
  });
});
