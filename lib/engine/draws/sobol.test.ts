import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { pooledSpread, sobolIndices } from "./sobol";

/** Square roots of primes fill the unit cube evenly (a Kronecker lattice); their fractions are the two designs. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
const ROWS = 1 << 16;

/** Outputs of a function of numbers in 0 … 1 on both designs and on A with each column from B. */
function outputs(factors: number, model: (inputs: readonly number[]) => number) {
  const at = (row: number, dimension: number) => ((row + 0.5) * Math.sqrt(PRIMES[dimension] ?? 2)) % 1;
  const design = (column: (factor: number) => number) =>
    Float64Array.from({ length: ROWS }, (_, row) =>
      model(Array.from({ length: factors }, (_, factor) => at(row, column(factor)))),
    );
  return {
    yA: design((factor) => factor),
    yB: design((factor) => factors + factor),
    yAB: Array.from({ length: factors }, (_, from) =>
      design((factor) => (factor === from ? factors + factor : factor)),
    ),
  };
}

function about(actual: readonly number[], expected: readonly number[], within: number) {
  for (const [factor, value] of expected.entries())
    assert.ok(
      Math.abs((actual[factor] ?? Number.NaN) - value) < within,
      `factor ${factor}: ${actual[factor]}, not ${value}`,
    );
  assert.equal(actual.length, expected.length);
}

describe("published values", () => {
  test("Ishigami's function with a = 7 and b = 0.1", () => {
    const angle = (input: number | undefined) => Math.PI * (2 * (input ?? 0) - 1);
    const { first, total } = sobolIndices(
      outputs(
        3,
        ([x, y, z]) =>
          Math.sin(angle(x)) + 7 * Math.sin(angle(y)) ** 2 + 0.1 * angle(z) ** 4 * Math.sin(angle(x)),
      ),
    );
    about(first, [0.3139, 0.4424, 0], 0.004);
    about(total, [0.5576, 0.4424, 0.2437], 0.004);
  });

  test("Sobol's g-function with a = 0, 1, 4.5, 9, 99, 99, 99, 99", () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const { first, total } = sobolIndices(
      outputs(8, (inputs) =>
        inputs.reduce(
          (product, input, at) => (product * (Math.abs(4 * input - 2) + (a[at] ?? 0))) / (1 + (a[at] ?? 0)),
          1,
        ),
      ),
    );
    about(first, [0.7162, 0.179, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001], 0.01);
    about(total, [0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001], 0.01);
  });

  test("an additive model: first and total are the shares of the squares", () => {
    const { first, total } = sobolIndices(outputs(3, ([x = 0, y = 0, z = 0]) => 1 * x + 2 * y + 3 * z));
    for (const indices of [first, total]) about(indices, [1 / 14, 4 / 14, 9 / 14], 0.004);
  });
});

test("by hand: two rows, V = 4.75 / 3", () => {
  const { first, total } = sobolIndices({
    yA: [0, 1],
    yB: [1, 3],
    yAB: [
      [1, 1],
      [0, 1],
      [0, 3],
    ],
  });
  // Factor 1: mean of 1·(1 − 0) and 3·(1 − 1) is 1/2; (1² + 0²) / 4 = 1/4. Factor 3: mean of 1·0 and 3·2 is 3; 2² / 4 = 1.
  about(first, [0.5 / (4.75 / 3), 0, 3 / (4.75 / 3)], 1e-15);
  about(total, [0.25 / (4.75 / 3), 0, 1 / (4.75 / 3)], 1e-15);
});

test("a factor that changes nothing gets exactly 0, one that changes everything a total of about 1", () => {
  const { yA, yB } = outputs(2, ([x = 0, y = 0]) => x * y);
  const { first, total } = sobolIndices({ yA, yB, yAB: [yA, yB] });
  assert.equal(first[0], 0);
  assert.equal(total[0], 0);
  about([total[1] ?? 0], [1], 0.01);
});

test("scaling the outputs changes nothing", () => {
  const y = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(y, y, y, fc.constantFrom(0.25, 2, 64), (yA, yB, one, by) => {
      const scaled = (list: number[]) => list.map((value) => value * by);
      assert.deepEqual(
        sobolIndices({ yA: scaled(yA), yB: scaled(yB), yAB: [scaled(one)] }),
        sobolIndices({ yA, yB, yAB: [one] }),
      );
    }),
  );
});

test("outputs that do not vary have no shares", () => {
  const same = [0.1, 0.1, 0.1];
  assert.deepEqual(sobolIndices({ yA: same, yB: same, yAB: [same] }), {
    first: [Number.NaN],
    total: [Number.NaN],
  });
  assert.deepEqual(pooledSpread(same, same), { mean: 0.1, variance: 0 });
});

test("unequal lengths and fewer than two rows are refused", () => {
  assert.throws(() => sobolIndices({ yA: [1], yB: [2], yAB: [[1]] }), RangeError);
  assert.throws(() => sobolIndices({ yA: [], yB: [], yAB: [] }), RangeError);
  assert.throws(() => sobolIndices({ yA: [1, 2], yB: [2], yAB: [] }), RangeError);
  assert.throws(() => sobolIndices({ yA: [1, 2], yB: [2, 3], yAB: [[1, 2], [1]] }), RangeError);
  assert.deepEqual(sobolIndices({ yA: [1, 2], yB: [2, 3], yAB: [] }), { first: [], total: [] });
});
