import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyWrite, LINKED, type State } from "@/lib/engine/draws/parts/any-writes.test-kit";
import { anyLinkedSignals } from "@/lib/engine/forces/any-linked.test-kit";
import { GENERATIONS, METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { anySignals } from "./any-signals.test-kit";
import { type PackedSignals, packSignals } from "./pack";
import { packSignalsSince } from "./pack-since";

const columnsOf = ({ inGeneration: _, ...columns }: PackedSignals) => columns;

/** Maps are equal whatever the order of their entries; sums run in that order. */
const ordersOf = ({ retractions, vagueFrom, tallies, openers, openedBy }: PackedSignals) =>
  [retractions, vagueFrom, tallies, openers, openedBy].map((notes) => [...notes.keys()]);

test("signals packed on from an earlier state are those packed from nothing, to the last bit, whatever was written", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anySignals.map((signals) => [...signals, ...LINKED]),
        anyLinkedSignals,
      ),
      fc.array(anyWrite, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...GENERATIONS),
      (signals, writes, generation) => {
        const method = generation === 1 ? METHOD_1 : METHOD_2;
        let state: State = { signals, intensity: new Map(), method, knownOn: null, to: 0 };
        let packed = packSignals(signals, null, generation);
        for (const write of writes) {
          const before = { signals: state.signals, packed };
          state = write(state);
          packed = packSignalsSince(before, state.signals);
          const plain = packSignals(state.signals, null, generation);
          assert.deepEqual(columnsOf(packed), columnsOf(plain));
          assert.deepEqual(ordersOf(packed), ordersOf(plain));
          const other = generation === 1 ? 2 : 1;
          assert.deepEqual(columnsOf(packed.inGeneration(other)), columnsOf(plain.inGeneration(other)));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("many changes at once, of another list altogether, are packed from nothing", () => {
  fc.assert(
    fc.property(anyLinkedSignals, anyLinkedSignals, (signals, others) => {
      const before = { signals, packed: packSignals(signals, null, 2) };
      const plain = packSignals(others, null, 2);
      assert.deepEqual(columnsOf(packSignalsSince(before, others)), columnsOf(plain));
    }),
  );
});
