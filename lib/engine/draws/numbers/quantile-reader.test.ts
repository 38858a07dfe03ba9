import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantileReader } from "./quantile-reader";

const LEVELS = [5, 25, 50, 75, 95];

/** Quantiles of type 7 from a whole sort. */
function sortedQuantiles(values: readonly number[], levels: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return levels.map((level) => {
    const rank = ((sorted.length - 1) * level) / 100;
    const low = sorted[Math.floor(rank)] ?? Number.NaN;
    return low + (rank - Math.floor(rank)) * ((sorted[Math.ceil(rank)] ?? Number.NaN) - low);
  });
}

function read(values: readonly number[], levels: readonly number[] = LEVELS): number[] {
  const into = levels.map(() => new Float64Array(3));
  quantileReader(values.length, levels)(Float64Array.of(9e9, ...values, -9e9), 1, into, 2);
  return into.map((line) => line[2] ?? Number.NaN);
}

test("type 7, as R's quantile() answers by default", () => {
  assert.deepEqual(read([10, 1, 3, 2], [0, 25, 50, 75, 100]), [1, 1.75, 2.5, 4.75, 10]);
  assert.deepEqual(read([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [5, 95]), [1.45, 9.55]);
  assert.deepEqual(read([3]), [3, 3, 3, 3, 3]);
});

test("the numbers of a whole sort, whatever the numbers", () => {
  // Numbers that differ by less than can be divided by are taken for one.
  const within = (size: number) =>
    fc.double({ min: -size, max: size, noNaN: true }).map((one) => (Math.abs(one) < 1e-200 ? 0 : one));
  const lists = fc.oneof(
    fc.array(within(100), { minLength: 1, maxLength: 400 }),
    fc.array(within(1e300), { minLength: 1, maxLength: 400 }),
    fc.array(fc.constantFrom(-1, 0, 0.5, 100), { minLength: 1, maxLength: 400 }),
  );
  fc.assert(
    fc.property(lists, (values) =>
      assert.deepEqual(
        read(values).map((one) => one + 0),
        sortedQuantiles(values, LEVELS).map((one) => one + 0),
      ),
    ),
    {
      numRuns: 500,
    },
  );
});

test("one far outlier, or most of them equal, leaves nearly all in one bucket", () => {
  const crowded = Array.from({ length: 1000 }, (_, at) => Math.sin(at) * 1e-9).concat(1e9);
  assert.deepEqual(read(crowded), sortedQuantiles(crowded, LEVELS));
  const equal = Array.from({ length: 1000 }, (_, at) => (at % 50 === 0 ? at : 0));
  assert.deepEqual(read(equal), sortedQuantiles(equal, LEVELS));
});

test("a reader forgets one column before the next", () => {
  const reader = quantileReader(50, LEVELS);
  const random = (seed: number) =>
    Float64Array.from({ length: 50 }, (_, at) => Math.sin(seed * 100 + at) * seed);
  const again = LEVELS.map(() => new Float64Array(40));
  for (let column = 0; column < 40; column++) {
    reader(random(column), 0, again, column);
    const expected = sortedQuantiles([...random(column)], LEVELS);
    assert.deepEqual(
      again.map((line) => line[column]),
      expected,
    );
  }
});
