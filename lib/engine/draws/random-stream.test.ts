import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import {
  DRAW_GROUPS,
  gamma,
  MATRIX_A,
  MATRIX_B,
  nameWords,
  type RandomStream,
  standardNormal,
  streamOf,
  uniform,
} from "./random-stream";

/** Worked out by a second program, in another language. */
const FIRST_UNIFORMS = [
  0.17673077532657866, 0.8164287616303761, 0.5195524013692602, 0.7942351942909972, 0.2959925387277321,
  0.9369304890805618, 0.000652418190890347, 0.38127786495763505, 0.6121891786428736, 0.2741775039973694,
  0.6342210106943434, 0.6457644609334289,
];

const COUNT = 40_000;
const stream = streamOf(7, MATRIX_A, "intensity", nameWords("some signal"));

/** Mean, variance and lag-1 correlation of a number drawn in many rows. */
function moments(draw: (row: number) => number) {
  const values = Array.from({ length: COUNT }, (_, row) => draw(row));
  const mean = values.reduce((sum, value) => sum + value, 0) / COUNT;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (COUNT - 1);
  let neighbours = 0;
  for (let row = 1; row < COUNT; row++)
    neighbours += ((values[row - 1] ?? 0) - mean) * ((values[row] ?? 0) - mean);
  return { mean, variance, correlation: neighbours / COUNT / variance, values };
}

/** Within so many standard errors of what it must be. */
function about(actual: number, expected: number, standardError: number, what: string) {
  assert.ok(Math.abs(actual - expected) < 4.5 * standardError, `${what}: ${actual} is not about ${expected}`);
}

test("the first uniforms are the same on every machine, to the last bit", () => {
  const asked = (
    [
      [1, MATRIX_A, "existence", "s1"],
      [1, MATRIX_A, "existence", "s2"],
      [1, MATRIX_A, "day", "s1"],
      [1, MATRIX_B, "existence", "s1"],
      [2 ** 40 + 1, MATRIX_A, "existence", "s1"],
      [-1, MATRIX_A, "weights", "DIPLOMATIC"],
    ] as const
  ).flatMap(([seed, matrix, group, name]) => {
    const of = streamOf(seed, matrix, group, nameWords(name));
    return [uniform(of, 0, 0), uniform(of, 999, 1)];
  });
  assert.deepEqual(asked, FIRST_UNIFORMS);
});

test("a call depends on no call before it", () => {
  const forwards = Array.from({ length: 50 }, (_, row) => uniform(stream, row, 3));
  const backwards = Array.from({ length: 50 }, (_, at) => uniform(stream, 49 - at, 3)).reverse();
  assert.deepEqual(backwards, forwards);
});

test("every seed, matrix, group, name, row and place has numbers of its own", () => {
  const seen = new Set<number>();
  let asked = 0;
  for (const seed of [0, 1, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 52])
    for (const matrix of [MATRIX_A, MATRIX_B])
      for (const group of DRAW_GROUPS)
        for (const name of [
          "",
          "a",
          "aa",
          "b",
          "ab",
          "ba",
          "\0",
          "a\0",
          "Душанбе",
          "cm0000000001",
          "cm0000000010",
        ])
          for (const [row, at] of [
            [0, 0],
            [0, 1],
            [1, 0],
            [999, 0],
          ] as const) {
            seen.add(uniform(streamOf(seed, matrix, group, nameWords(name)), row, at));
            asked++;
          }
  assert.equal(seen.size, asked);
});

test("a hundred thousand ids are a hundred thousand names", () => {
  const seen = new Set<string>();
  for (let at = 0; at < 100_000; at++) {
    const { low, high } = nameWords(`signal-${at}`);
    seen.add(`${low} ${high}`);
  }
  assert.equal(seen.size, 100_000);
});

describe("numbers are spread as they must be", () => {
  test("uniform: open interval, mean ½, variance 1/12, no memory, every tenth as full as the next", () => {
    const { mean, variance, correlation, values } = moments((row) => uniform(stream, row, 0));
    assert.ok(values.every((value) => value > 0 && value < 1));
    about(mean, 0.5, Math.sqrt(1 / 12 / COUNT), "mean");
    about(variance, 1 / 12, Math.sqrt(1 / 180 / COUNT), "variance");
    about(correlation, 0, 1 / Math.sqrt(COUNT), "neighbouring rows");
    const tenths = new Array<number>(10).fill(0);
    for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    const chiSquare = tenths.reduce((sum, full) => sum + (full - COUNT / 10) ** 2 / (COUNT / 10), 0);
    assert.ok(chiSquare < 33.7, `χ² with 9 degrees of freedom: ${chiSquare}`);
  });

  test("uniforms of one row of two streams know nothing of each other", () => {
    const names = [nameWords("s1"), nameWords("s2")];
    const [one, other] = names.map((name) => streamOf(1, MATRIX_A, "day", name)) as [
      RandomStream,
      RandomStream,
    ];
    const { mean } = moments((row) => (uniform(one, row, 0) - 0.5) * (uniform(other, row, 0) - 0.5) * 12);
    about(mean, 0, 1 / Math.sqrt(COUNT), "correlation");
  });

  test("normal: mean 0, variance 1, 5 % beyond 1.96", () => {
    const { mean, variance, values } = moments((row) => standardNormal(stream, row, 0));
    about(mean, 0, 1 / Math.sqrt(COUNT), "mean");
    about(variance, 1, Math.sqrt(2 / COUNT), "variance");
    const beyond = values.filter((value) => Math.abs(value) > 1.959964).length / COUNT;
    about(beyond, 0.05, Math.sqrt((0.05 * 0.95) / COUNT), "tails");
  });

  for (const shape of [0.05, 0.5, 1, 7.5, 50])
    test(`gamma of shape ${shape}: mean and variance ${shape}, never negative`, () => {
      const { mean, variance, values } = moments((row) => gamma(stream, row, shape));
      assert.ok(values.every((value) => value >= 0 && Number.isFinite(value)));
      about(mean, shape, Math.sqrt(shape / COUNT), "mean");
      about(variance, shape, Math.sqrt((2 * shape * shape + 6 * shape) / COUNT), "variance");
    });

  test("gamma of shape 1 is exponential, of shape ½ half a squared normal", () => {
    const below = (shape: number, border: number) =>
      moments((row) => (gamma(stream, row, shape) < border ? 1 : 0)).mean;
    about(below(1, Math.LN2), 0.5, 0.5 / Math.sqrt(COUNT), "median");
    about(below(0.5, 3.841459 / 2), 0.95, Math.sqrt(0.0475 / COUNT), "95 %");
  });
});

test("a shape of 0 or less is refused", () => {
  for (const shape of [0, -1, Number.NaN]) assert.throws(() => gamma(stream, 0, shape), RangeError);
});

test("every bit of drawn numbers is the same on every Node", () => {
  const drawn = [0.4, 3, 7.5].flatMap((shape) =>
    Array.from({ length: 2_000 }, (_, row) => gamma(stream, row, shape)),
  );
  const bytes = Buffer.from(Float64Array.from(drawn).buffer);
  // As seen on Node 20.20, 22.23 and 24.21.
  assert.equal(
    createHash("sha256").update(bytes).digest("hex"),
    "274e40986b9a56d1525047611b970f2ec33e7698fbcda54e1c5170e44f2ff32a",
  );
});
