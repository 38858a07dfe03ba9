import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { anyMethod, anySignals, anyViewDay, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { pickSignals } from "@/lib/engine/signals/pick-signals";
import { directedSide, INITIATORS, type Initiator, initiatorShares } from "./directed";
import { indexSeries } from "./index-series";

const signals = anySignals.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.array(fc.constantFrom(...INITIATORS), { minLength: all.length, maxLength: all.length }),
  ),
);
const by = (all: { id: string }[], initiators: Initiator[]) => {
  const map = new Map(all.map(({ id }, at) => [id, initiators[at] ?? "THIRD"]));
  return (id: string) => map.get(id);
};

test("the shares of the four initiators sum to the index, by family too", () => {
  fc.assert(
    fc.property(signals, anyMethod(METHOD_1.stage), anyViewDay, ([all, initiators], method, day) => {
      const packed = packSignals(all);
      const split = initiatorShares(packed, method, by(all, initiators), day);
      const series = indexSeries(packed, method, day, day);
      const index = series.index[0] ?? Number.NaN;
      const total = split.reduce((sum, one) => sum + (one.total ?? 0), 0);
      assert.ok(Math.abs(total - (Number.isNaN(index) ? 0 : index)) < 1e-9);
      for (const one of split) {
        const families = one.families.reduce<number>((sum, share) => sum + (share ?? 0), 0);
        assert.ok(Math.abs(families - (one.total ?? 0)) < 1e-9);
        assert.equal(one.total === null, one.count === 0);
      }
    }),
    { numRuns: 200 },
  );
});

test("a side's line is the index of what it and both began, whatever a third party and the other side do", () => {
  fc.assert(
    fc.property(signals, anyViewDay, ([all, initiators], day) => {
      const initiatorOf = by(all, initiators);
      const side = directedSide(packSignals(all), initiatorOf, "A", day);
      const alone = packSignals(
        all.filter(({ id }) => initiatorOf(id) === "A" || initiatorOf(id) === "BOTH"),
      );
      const line = (packed: typeof alone) => indexSeries(packed, METHOD_1, day - 30, day).index;
      assert.deepEqual(line(side.packed), line(alone));
    }),
    { numRuns: 100 },
  );
});

test("a picked view keeps the retractions with the signals that they take from", () => {
  const start = dayFromIso("2025-03-01");
  const taken = signalOf("b", "2025-03-01", { end: null, retractions: [{ start: start + 10, r: 1 }] });
  const packed = packSignals([signalOf("a", "2025-02-01"), taken]);
  const picked = pickSignals(packed, (row) => packed.ids[row] === "b");
  const { inGeneration: _, ...columns } = picked;
  const { inGeneration: __, ...alone } = packSignals([taken]);
  assert.deepEqual(columns, alone);
  assert.equal(indexSeries(picked, METHOD_1, start + 10, start + 10).index[0], 0);
});

test("a line begins with the fifth signal, and not before the second that the side began alone", () => {
  const all = ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06"].map(
    (day, at) => signalOf(`s${at}`, day),
  );
  const at = (initiators: Initiator[], day = "2025-12-31") =>
    directedSide(packSignals(all), by(all, initiators), "B", dayFromIso(day));
  assert.equal(at(["B", "B", "B", "B", "B", "B"]).from, dayFromIso("2025-01-05"));
  assert.equal(at(["BOTH", "BOTH", "BOTH", "BOTH", "B", "B"]).from, dayFromIso("2025-01-06"));
  assert.equal(at(["BOTH", "BOTH", "BOTH", "BOTH", "BOTH", "B"]).from, null);
  assert.equal(at(["B", "B", "B", "B", "A", "THIRD"]).from, null);
  const early = at(["B", "B", "BOTH", "B", "B", "B"], "2025-01-04");
  assert.deepEqual([early.own, early.shared, early.from], [3, 1, null]);
});
