import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CodedSignal } from "@/lib/data/readings/coded-signals";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { anyLinkedSignals, LINKED_LAST } from "@/lib/engine/forces/any-linked.test-kit";
import { anySignals, FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { knownViews } from "./known-views";

const columnsOf = ({ inGeneration: _, ...columns }: PackedSignals) => columns;

for (const generation of [1, 2] as const)
  test(`views that go on from one another are what packing all signals for each of them gives, generation ${generation}`, () => {
    const signals = generation === 1 ? anySignals : anyLinkedSignals;
    const days = fc.array(fc.integer({ min: FIRST_DAY - 10, max: LINKED_LAST + 400 }), {
      minLength: 2,
      maxLength: 12,
    });
    const targets = fc.infiniteStream(fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(signals, days, targets, (all, asked, takes) => {
        const coded = all.map((signal): CodedSignal => {
          const target = all[takes.next().value];
          return {
            ...signal,
            retractions: [],
            retracts: target && target !== signal ? { slug: target.id, r: 0.5 } : null,
          };
        });
        const view = knownViews(coded, generation);
        for (const day of asked.toSorted((a, b) => a - b))
          assert.deepEqual(
            columnsOf(view(day)),
            columnsOf(packSignals(withRetractions(coded, day, generation), day, generation)),
          );
      }),
      { numRuns: 400 },
    );
  });
