import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pelt } from "./pelt";
import { flowCost, type SegmentCost, turnPenalty } from "./segment-cost";

/** Every cutting of n weeks into stretches of at least `least` (or the whole uncut), one after the other. */
function* cuttings(n: number, least: number, from = 0): Generator<number[]> {
  yield [];
  for (let cut = from + least; cut <= n - least; cut++)
    for (const rest of cuttings(n, least, cut)) yield [cut, ...rest];
}

function total(cost: SegmentCost, n: number, penalty: number, cuts: readonly number[]): number {
  const bounds = [0, ...cuts, n];
  return bounds.slice(1).reduce((sum, to, at) => sum + cost(bounds[at] ?? 0, to), 0) + penalty * cuts.length;
}

const squaredDistance = (values: readonly number[]): SegmentCost => {
  return (from, to) => {
    const part = values.slice(from, to);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
};

const smallSeries = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: -8, max: 8 })),
  { minLength: 1, maxLength: 13, size: "max" },
);

describe("PELT", () => {
  it("is as cheap as the cheapest of all cuttings of small series", () => {
    fc.assert(
      fc.property(
        smallSeries,
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (values, penalty, least, sparse) => {
          const n = values.length;
          const cost = sparse ? flowCost(Float64Array.from(values)) : squaredDistance(values);
          const found = pelt(cost, n, penalty, least);
          const cheapest = Math.min(
            ...Array.from(cuttings(n, least), (cuts) => total(cost, n, penalty, cuts)),
          );
          assert.ok(total(cost, n, penalty, found) <= cheapest + 1e-6);
          for (const [at, cut] of found.entries()) assert.ok(cut - (found[at - 1] ?? 0) >= least);
          assert.ok(n - (found.at(-1) ?? 0) >= least || found.length === 0);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("finds exactly the steps of a series without noise", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (steps) => {
          let level = 0;
          const lengths = steps.map(([length, by], at) => {
            level += at % 3 === 2 ? -by : by;
            return Array<number>(length).fill(level);
          });
          const values = lengths.flat();
          const borders = lengths.slice(0, -1).map((_, at) => lengths.slice(0, at + 1).flat().length);
          assert.deepEqual(pelt(squaredDistance(values), values.length, 0.5, 4), borders);
        },
      ),
    );
  });

  it("finds a step of the sparse cost: from silence to a signal a week, and from good to bad", () => {
    const flow = Float64Array.from({ length: 90 }, (_, week) => (week < 30 ? 0 : week < 60 ? 4 : -4));
    assert.deepEqual(pelt(flowCost(flow), 90, turnPenalty(90), 4), [30, 60]);
  });

  it("cuts nothing where there is nothing to cut, and refuses senseless bounds", () => {
    assert.deepEqual(
      pelt(() => 0, 0, 1, 4),
      [],
    );
    assert.deepEqual(pelt(flowCost(Float64Array.of(1, -9, 4)), 3, 0, 4), []);
    assert.deepEqual(pelt(flowCost(new Float64Array(300)), 300, turnPenalty(300), 4), []);
    assert.throws(() => pelt(() => 0, 5, -1, 1), RangeError);
    assert.throws(() => pelt(() => 0, 5, Number.NaN, 1), RangeError);
    assert.throws(() => pelt(() => 0, 5, 1, 0), RangeError);
  });

  it("cutting a stretch never costs more, as its pruning needs", () => {
    fc.assert(
      fc.property(smallSeries, fc.nat(12), fc.nat(12), (values, one, two) => {
        const n = values.length;
        const cost = flowCost(Float64Array.from(values));
        const [a, b] = [Math.min(one, two) % n, Math.max(one, two) % n].sort((x, y) => x - y);
        if (a === undefined || b === undefined || a === b) return;
        assert.ok(cost(a, b) + cost(b, n) <= cost(a, n) + 1e-9);
      }),
    );
  });
});
