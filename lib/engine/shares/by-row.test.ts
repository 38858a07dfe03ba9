import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { arrowTests, scoreSteps } from "@/lib/engine/draws/arrow-tests";
import { anyKnownOn, anyLinkedDay, anyLinkedSignals } from "@/lib/engine/forces/any-linked.test-kit";
import { indexSeries } from "@/lib/engine/index/index-series";
import { GENERATIONS, METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { type ChangeShare, changeShares, changeSharesOf, newChangeShares } from "./change-shares";
import { Heaviest } from "./heaviest";
import { largestMovers } from "./influence";
import { plainChangeShares, plainLargestMovers } from "./plain-shares.test-kit";
import { largestShares, shares } from "./shares";

/** Any view of linked signals under either generation, a day of it and one up to ten months later. */
const anyViewed = fc
  .record({
    signals: anyLinkedSignals,
    knownOn: anyKnownOn,
    generation: fc.constantFrom(...GENERATIONS),
    day: anyLinkedDay,
    days: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ signals, knownOn, generation, day, days }) => ({
    packed: packSignals(signals, knownOn, generation),
    method: generation === 1 ? METHOD_1 : METHOD_2,
    from: day,
    to: day + days,
  }));
type Viewed = typeof anyViewed extends fc.Arbitrary<infer One> ? One : never;

function holdsFor(check: (viewed: Viewed & { packed: PackedSignals }) => void): void {
  fc.assert(fc.property(anyViewed, check), { numRuns: 400 });
}

test("some rows, beside pressures of a whole line, have the shares that they have among all", () => {
  holdsFor(({ packed, method, from, to }) => {
    const { pressure } = indexSeries(packed, method, from, to);
    const pressures = (day: number) => pressure.map((line) => line[day - from] as number);
    const rows = [...packed.start.keys()].filter((row) => row % 2 === 0);
    const ids = new Set(rows.map((row) => packed.ids[row]));
    const all = changeShares(packed, method, from, to).filter(({ id }) => ids.has(id));
    const some = changeSharesOf(packed, method, { a: from, b: to, pressures }, rows);
    const named = ({ share: _, ...one }: ChangeShare) => one;
    assert.deepEqual(some.map(named), all.map(named));
    for (const [at, { share }] of some.entries())
      assert.ok(Math.abs(share - (all[at]?.share ?? Number.NaN)) < 1e-9);
  });
});

test("shares of a change told by row are those listed one by one, to the last bit", () => {
  holdsFor(({ packed, method, from, to }) => {
    const plain = plainChangeShares(packed, method, from, to);
    assert.deepEqual(changeShares(packed, method, from, to), plain);
    assert.deepEqual(
      newChangeShares(packed, method, from, to),
      plain.filter(({ kind }) => kind === "new"),
    );
  });
});

test("the largest movers are those of all moves sorted", () => {
  holdsFor(({ packed, method, from, to }) => {
    for (const most of [0, 1, 3, 100])
      assert.deepEqual(
        largestMovers(packed, method, from, to, most),
        plainLargestMovers(packed, method, from, to, most),
      );
  });
});

test("the largest shares of either side are those of all shares sorted", () => {
  holdsFor(({ packed, method, to }) => {
    const sorted = shares(packed, method, to)
      .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))
      .map(({ id, share }) => ({ id, day: packed.start[packed.ids.indexOf(id)], share }));
    assert.deepEqual(largestShares(packed, method, to, 3), {
      warming: sorted.filter(({ share }) => share > 0).slice(0, 3),
      cooling: sorted.filter(({ share }) => share < 0).slice(0, 3),
    });
  });
});

test("the signal that a change hangs on most is the largest of the sums by signal", () => {
  holdsFor(({ packed, method, from, to }) => {
    const sums = new Map<string, ChangeShare>();
    for (const one of plainChangeShares(packed, method, from, to))
      sums.set(one.id, { ...one, share: (sums.get(one.id)?.share ?? 0) + one.share });
    let largest: ChangeShare | null = null;
    for (const one of sums.values()) if (Math.abs(one.share) > Math.abs(largest?.share ?? 0)) largest = one;
    const steps = scoreSteps(packed, method, from, to);
    const found = arrowTests(packed, method, from, to, steps, new Map()).find(
      ({ kind }) => kind === "largest-signal",
    );
    const told = ({ id, family, partner }: Pick<Partial<ChangeShare>, "id" | "family" | "partner">) => ({
      id,
      family,
      partner,
    });
    assert.deepEqual(found && told(found), (largest && told(largest)) ?? undefined);
  });
});

test("of numbers of one size the first come first", () => {
  const values = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 6 }), (numbers, most) => {
      const heaviest = new Heaviest(most);
      for (const [place, value] of numbers.entries()) heaviest.add(value, place);
      const sorted = [...numbers.keys()].sort(
        (a, b) => Math.abs(numbers[b] as number) - Math.abs(numbers[a] as number) || a - b,
      );
      assert.deepEqual(heaviest.places, sorted.slice(0, most));
    }),
  );
});
