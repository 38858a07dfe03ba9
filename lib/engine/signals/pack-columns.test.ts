import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Generation } from "@/lib/engine/methods/method";
import { anySignals, anyViewDay, signalOf } from "./any-signals.test-kit";
import { type PackedSignals, packSignals } from "./pack";
import { packColumns, type RowIds } from "./pack-columns";
import type { Day, EngineSignal } from "./signal";
import { addSignal, linkedSignalOf, viewColumns } from "./view-columns";

function packedByRow(
  signals: readonly EngineSignal[],
  knownOn: Day | null,
  generation: Generation,
  room = 0,
) {
  const view = viewColumns(knownOn, generation, room);
  for (const signal of signals) addSignal(view, { ...signal, id: "kept elsewhere" });
  const ids: RowIds = {
    text: (row) => signals[row]?.id ?? "",
    compare: (a, b) => (ids.text(a) < ids.text(b) ? -1 : 1),
    rowOf: (id) => signals.findIndex((signal) => signal.id === id),
  };
  return packColumns(view, ids);
}

/** All that is kept of packed signals, without the way to the other generation. */
function columnsOf({ inGeneration: _, ...columns }: PackedSignals) {
  return { ...columns, ids: [...columns.ids] };
}

test("the columns are those of signals that are packed together, to the last bit", () => {
  fc.assert(
    fc.property(anySignals, fc.option(anyViewDay, { nil: null }), (signals, knownOn) => {
      const { packed, order } = packedByRow(signals, knownOn, 1);
      assert.deepEqual(columnsOf(packed), columnsOf(packSignals(signals, knownOn)));
      assert.deepEqual(
        packed.ids,
        Array.from(order, (row) => signals[row]?.id),
      );
    }),
  );
});

test("more signals than there was room for, of both generations and of a past view", () => {
  const many = Array.from({ length: 5000 }, (_, at) =>
    signalOf(`s${at}`, at % 3 === 0 ? "2025-11-30" : "2025-02-01"),
  );
  for (const generation of [1, 2] as const)
    for (const knownOn of [null, many[1]?.start ?? 0]) {
      const { packed } = packedByRow(many, knownOn, generation);
      assert.deepEqual(columnsOf(packed), columnsOf(packSignals(many, knownOn, generation)));
    }
});

test("a signal that something links to is found again as it was written", () => {
  const signals = [
    signalOf("stands", "2025-02-01", { end: null, family: "TRADE", precision: "year", scored: false }),
    signalOf("over", "2025-02-01", { end: dayFromIso("2025-03-01"), status: true, intensity: -2.5 }),
    signalOf("tally", "2025-02-01", { occurrences: 3 }),
  ];
  const view = viewColumns(dayFromIso("2024-01-01"), 2, 0);
  for (const signal of signals) addSignal(view, signal);
  for (const [row, signal] of signals.entries()) {
    const found = linkedSignalOf(view, row, signal.id);
    assert.deepEqual({ ...signal, ...found }, signal);
    assert.equal(Object.keys(found).length, 11);
  }
  assert.throws(() => linkedSignalOf(view, 3, "none"), RangeError);
});

test("the other generation is not kept", () => {
  assert.throws(() => packedByRow([], null, 1).packed.inGeneration(2), RangeError);
});
