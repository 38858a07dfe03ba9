import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blockIntervalSteps, blockLength } from "./block-interval";
import { changesOf } from "./changes";
import { FEWEST_PAIRS, finished, movement, tieOfSameSteps } from "./movement";
import { correlation, pairsAt } from "./paired-changes";
import { lineOf, type StepLine, valueAt } from "./step-line";
import { studentQuantile } from "./student-quantile";

const near = (found: number | null | undefined, expected: number, within = 1e-6) =>
  assert.ok(Math.abs((found ?? Number.NaN) - expected) <= within, `${found} is not ${expected}`);

const tieOfSame = (level: StepLine, series: StepLine) => finished(tieOfSameSteps(level, series));

/** Steps of a walk that looks like chance and is the same everywhere. */
function walk(length: number, salt: number): number[] {
  let state = salt;
  let level = 0;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    level += state / 2_147_483_648 - 0.5;
    return level;
  });
}

const line = (values: readonly (number | null)[], first = 0): StepLine => ({ first, values });

// Python: l = [((t*37) % 101)/7 for t in range(60)], s = [((t*53+11) % 97)/3 for t in range(60)], l[40] missing, then numpy.diff and numpy.corrcoef over what both have.
const level = line(Array.from({ length: 60 }, (_, t) => (t === 40 ? null : ((t * 37) % 101) / 7)));
const series = line(Array.from({ length: 60 }, (_, t) => ((t * 53 + 11) % 97) / 3));

describe("correlation of changes", () => {
  test("is that of numpy", () => {
    near(
      correlation({ x: Float64Array.of(1, 2, 3, 5), y: Float64Array.of(2, 1, 4, 6) }),
      0.9022436386781061,
      1e-15,
    );
  });

  test("at every lag is that of numpy, over pairs that both have", () => {
    const expected = [
      [-3, 54, 0.217469],
      [-2, 55, 0.006901],
      [-1, 56, -0.128103],
      [0, 57, 0.230482],
      [1, 56, -0.277555],
      [2, 55, 0.202446],
      [3, 54, 0.034684],
    ] as const;
    const { ties } = movement(level, series, "month");
    assert.deepEqual(
      ties.map(({ lag, pairs }) => [lag, pairs]),
      expected.map(([lag, pairs]) => [lag, pairs]),
    );
    for (const [at, [, , r]] of expected.entries()) near(ties[at]?.r, r);
  });

  test("no change reaches over a gap, and a line with a hole keeps its places", () => {
    assert.deepEqual(changesOf(line([1, 3, null, 4, 9], 5)), { first: 6, values: [2, null, null, 5] });
    const holed = lineOf([
      [5, 1],
      [7, 2],
    ]);
    assert.deepEqual(holed, { first: 5, values: [1, null, 2] });
    assert.equal(valueAt(holed, 8), null);
    assert.deepEqual(changesOf(holed).values, [null, null]);
  });

  test("lines that begin in different periods are paired by their places", () => {
    const pairs = pairsAt(line([1, 2, 3], 10), line([7, 8, 9], 11), 0);
    assert.deepEqual(
      [[...pairs.x], [...pairs.y]],
      [
        [2, 3],
        [7, 8],
      ],
    );
  });
});

describe("lags", () => {
  test("a series that repeats the level two periods later follows it by 2", () => {
    const values = walk(80, 7);
    const { largest, ties } = movement(line(values), line(values, 2), "month");
    assert.equal(largest?.lag, 2);
    near(largest?.r, 1, 1e-9);
    assert.equal(largest?.outside, true);
    assert.equal(ties.find(({ lag }) => lag === 2)?.pairs, 79);
  });

  test("one that runs ahead is found at a lag under 0", () => {
    const values = walk(80, 7);
    assert.equal(movement(line(values), line(values, -3), "week").largest?.lag, -3);
  });

  test("of two lines without a tie the largest lag seldom lies outside of chance", () => {
    let outside = 0;
    for (let salt = 1; salt <= 60; salt++)
      if (movement(line(walk(70, salt)), line(walk(70, salt + 5_000)), "month").largest?.outside) outside++;
    // 5 of 100 are expected: of 60, more than 8 would come about once in a hundred such tests.
    assert.ok(outside <= 8, `${outside} of 60`);
  });
});

test("a series whose draws seldom have 24 pairs is not told to lie outside of chance", () => {
  // 31 figures in a row and every third of 90 more: in most draws gaps are dealt among them, and no lag has 24 pairs.
  const values = walk(31, 21);
  const gapped = line([...values, ...walk(90, 22).map((value, at) => (at % 3 === 0 ? value : null))]);
  const { largest, envelope } = movement(line(walk(121, 23)), gapped, "month");
  assert.ok(largest !== null);
  assert.equal(envelope, null);
  assert.equal(largest.outside, false);
});

describe("scale and sign", () => {
  const [a, b] = [walk(90, 3), walk(90, 4)];
  const mixed = b.map((value, at) => value + (a[at] ?? 0));
  const plain = movement(line(a), line(mixed), "month");

  test("units change nothing", () => {
    const scaled = movement(line(a), line(mixed.map((value) => 1_000 + 40 * value)), "month");
    for (const [at, { r, interval }] of plain.ties.entries()) {
      near(scaled.ties[at]?.r, r ?? Number.NaN, 1e-9);
      near(scaled.ties[at]?.interval?.[0], interval?.[0] ?? Number.NaN, 1e-9);
    }
    near(scaled.envelope, plain.envelope ?? Number.NaN, 1e-9);
  });

  test("turned upside down, every correlation turns", () => {
    const turned = movement(line(a), line(mixed.map((value) => -value)), "month");
    for (const [at, { r, interval }] of plain.ties.entries()) {
      near(turned.ties[at]?.r, -(r ?? Number.NaN), 1e-9);
      near(turned.ties[at]?.interval?.[0], -(interval?.[1] ?? Number.NaN), 1e-9);
    }
  });
});

describe("too little to tell", () => {
  const values = walk(FEWEST_PAIRS + 1, 9);
  const other = walk(FEWEST_PAIRS + 1, 10);

  test("24 pairs of changes are told, 23 are not", () => {
    assert.equal(tieOfSame(line(values), line(other)).why, null);
    const fewer = tieOfSame(line(values.slice(1)), line(other));
    assert.deepEqual(fewer, { lag: 0, pairs: 23, r: null, why: "few", interval: null });
    assert.equal(movement(line(values.slice(1)), line(other), "month").largest, null);
  });

  test("what always changes by the same amount is not said never to change", () => {
    const even = line(values.map((_, at) => 5 + 3 * at));
    assert.equal(tieOfSame(line(values), even).why, "series-even");
    assert.equal(tieOfSame(even, line(values)).why, "level-even");
  });

  test("a mean that is constant but for rounding never changes", () => {
    // 70.1 and the next number above it that a double can hold.
    const means = values.map((_, at) => (at % 3 === 0 ? 70.1 : 70.10000000000001));
    assert.ok(new Set(means).size > 1, "rounding shows");
    assert.equal(tieOfSame(line(means), line(other)).why, "level-constant");
    assert.deepEqual(changesOf(line([1e-9, 2e-9, 0, 0])).values, [1e-9, -2e-9, 0]);
  });

  test("what never changes has no correlation, and it is said which", () => {
    const still = line(values.map(() => 3.3));
    assert.equal(tieOfSame(line(values), still).why, "series-constant");
    assert.equal(tieOfSame(still, line(values)).why, "level-constant");
  });

  test("where one week carries all, there is a correlation and no interval", () => {
    const spike = line(walk(60, 2).map((_, at) => (at === 30 ? 9 : 0)));
    const { r, interval } = tieOfSame(line(walk(60, 5)), spike);
    assert.ok(r !== null);
    assert.equal(interval, null);
  });
});

describe("the interval", () => {
  test("has blocks of n^(1/3), rounded up", () => {
    assert.deepEqual([24, 27, 28, 64, 65, 260].map(blockLength), [3, 3, 4, 4, 5, 7]);
  });

  test("is that of the same bootstrap in numpy, but for chance", () => {
    // 200,000 resamples there, 2,000 here.
    const [low, high] = tieOfSame(level, series).interval ?? [];
    near(low, -0.07706, 0.015);
    near(high, 0.49797, 0.015);
  });

  test("is the same at every call, and another with another seed", () => {
    const pairs = pairsAt(changesOf(level), changesOf(series), 0);
    assert.deepEqual(finished(blockIntervalSteps(pairs, 1)), finished(blockIntervalSteps(pairs, 1)));
    assert.notDeepEqual(finished(blockIntervalSteps(pairs, 1)), finished(blockIntervalSteps(pairs, 2)));
  });

  test("takes Student's quantiles", () => {
    // scipy.stats.t.ppf(.975, …)
    near(studentQuantile(5), 2.5705818, 0.003);
    near(studentQuantile(7), 2.3646243, 0.001);
    near(studentQuantile(20.5), 2.0827067, 1e-4);
    near(studentQuantile(40), 2.0210754, 1e-5);
  });
});
