import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyKnownOn, anyLinkedSignals, LINKED_LAST } from "@/lib/engine/forces/any-linked.test-kit";
import { anySignals, FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { packResolved, type ResolvedSignal, resolvedSignals } from "@/lib/engine/signals/resolved-signals";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { type AddedSignal, editSignals, type SignalEdit } from "./scenario";
import { scenarioSignals } from "./scenario-signals";

/** Of every second signal or so, what it takes back of another; its retraction stands with that one. */
function withRetracting(signals: ResolvedSignal[], targets: Iterator<number>): ResolvedSignal[] {
  const base = signals.map((one) => ({ ...one, retractions: [...one.retractions] }));
  for (const one of base) {
    const target = base[targets.next().value];
    if (!target || target === one) continue;
    one.retracts = { id: target.id, r: 0.5 };
    target.retractions.push({ start: one.start, r: 0.5 });
  }
  for (const { retractions } of base) retractions.sort((a, b) => a.start - b.start || a.r - b.r);
  return base;
}

const anyChange = fc.record({
  edited: fc.nat(2),
  muted: fc.boolean(),
  shift: fc.integer({ min: -40, max: 40 }),
  intensity: fc.option(fc.integer({ min: -10, max: 10 }), { nil: null }),
  endsOn: fc.option(fc.integer({ min: FIRST_DAY, max: LINKED_LAST }), { nil: null }),
});
const anyAdded: fc.Arbitrary<AddedSignal[]> = fc.array(
  fc.record({
    id: fc.constantFrom("H1", "H2", "a", "zz"),
    family: fc.constantFrom(...FAMILIES),
    start: fc.integer({ min: FIRST_DAY - 10, max: LINKED_LAST + 10 }),
    end: fc.constant(null),
    intensity: fc.integer({ min: -10, max: 10 }),
    evidence: fc.constantFrom(0, 0.5, 1),
  }),
  { maxLength: 3 },
);

const columnsOf = ({ inGeneration: _, ...columns }: ReturnType<typeof packResolved>) => columns;

for (const generation of [1, 2] as const)
  test(`a scenario in columns is what packing all of its signals anew gives, generation ${generation}`, () => {
    const signals = generation === 1 ? anySignals : anyLinkedSignals;
    const targets = fc.infiniteStream(fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(
        signals,
        anyKnownOn,
        targets,
        fc.infiniteStream(anyChange),
        anyAdded,
        (coded, knownOn, taken, changes, added) => {
          const view = resolvedSignals(packSignals(coded, knownOn, generation), LINKED_LAST);
          const base = withRetracting(view, taken);
          const retracts = new Map(base.flatMap(({ id, retracts: of }) => (of ? [[id, of] as const] : [])));
          const edits = base.flatMap(({ id }): SignalEdit[] => {
            const { edited, ...change } = changes.next().value;
            return edited === 0 ? [{ id, ...change }] : [];
          });
          const packed = packResolved(base, generation);
          assert.deepEqual(
            columnsOf(scenarioSignals(packed, retracts, edits, added)),
            columnsOf(packResolved(editSignals(base, edits, added), generation)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

test("without a change the same object comes back", () => {
  const coded = packResolved([]);
  const nothing = { id: "a", muted: false, shift: 0, intensity: null, endsOn: null };
  assert.equal(scenarioSignals(coded, new Map(), [nothing], []), coded);
});
