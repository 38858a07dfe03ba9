import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { doubtsOf, type IntensityDoubt } from "./doubts";
import { drawnIndex } from "./drawn-index";
import { ALL_FROM_A, drawnMethod } from "./drawn-method";
import { drawSignal, signalSources } from "./history/drawn-signal";

/** What the draws must look like by the text of the method alone: nothing here knows how they are made. */
const DRAWS = 20_000;
const SETTINGS = { seed: 11, draws: DRAWS };

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return mean(values.map((one) => (one - middle) ** 2));
};
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function within(actual: number, expected: number, by: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= by, `${what}: ${actual} is not ${expected} ± ${by}`);
}

describe("the method's own numbers", () => {
  const drawn = drawnMethod(METHOD_1, SETTINGS, ALL_FROM_A);

  test("weights: Dirichlet 50·w, so that they sum to 1, with mean w and variance w(1 − w)/51", () => {
    for (const [at, family] of FAMILIES.entries()) {
      const weights = [...(drawn.weights[at] ?? [])];
      const weight = METHOD_1.weights[family];
      within(mean(weights), weight, 0.002, `mean of ${family}`);
      within(variance(weights) / ((weight * (1 - weight)) / 51), 1, 0.06, `variance of ${family}`);
    }
    for (let draw = 0; draw < DRAWS; draw++)
      within(
        drawn.weights.reduce((sum, column) => sum + (column[draw] ?? 0), 0),
        1,
        1e-12,
        "sum",
      );
    const [a = [], b = []] = drawn.weights.map((column) => [...column]);
    const together = mean(a.map((one, at) => (one - 0.3) * ((b[at] ?? 0) - 0.15)));
    within(together / ((0.3 * 0.15) / 51), -1, 0.06, "covariance −w·w′/51");
  });

  test("a weight of 0 stays 0, a tiny one stays tiny, a single one is 1", () => {
    const weights = { DIPLOMATIC: 1, RHETORIC: 1, TRADE: 0, ENERGY: 1e-12, SECURITY: 0 };
    const some = drawnMethod({ ...METHOD_1, weights }, SETTINGS, ALL_FROM_A).weights;
    assert.ok(some[2]?.every((one) => one === 0) && some[4]?.every((one) => one === 0));
    assert.ok(some[3]?.every((one) => one >= 0 && one < 0.2) && mean([...(some[3] ?? [])]) < 1e-3);
    const single = { DIPLOMATIC: 0, RHETORIC: 0, TRADE: 3, ENERGY: 0, SECURITY: 0 };
    const only = drawnMethod({ ...METHOD_1, weights: single }, SETTINGS, ALL_FROM_A).weights;
    assert.ok(only[2]?.every((one) => one === 1));
  });

  test("half-lives: the method's times a factor of median 1 and σ = .25; κ: σ = .2; each family by itself", () => {
    for (const [at, family] of FAMILIES.entries()) {
      const halfLives = [...(drawn.dailyLog[at] ?? [])].map(
        (log) => -Math.LN2 / log / METHOD_1.halfLives[family],
      );
      within(median(halfLives), 1, 0.01, `half-life of ${family}`);
      within(Math.sqrt(variance(halfLives.map(Math.log))), 0.25, 0.005, "σ of half-lives");
      const kappa = [...(drawn.kappa[at] ?? [])].map((one) => one / METHOD_1.kappa[family]);
      within(median(kappa), 1, 0.01, `κ of ${family}`);
      within(Math.sqrt(variance(kappa.map(Math.log))), 0.2, 0.005, "σ of κ");
    }
    const logs = drawn.kappa.map((column) => [...column].map((one) => Math.log(one / 12)));
    within(
      mean((logs[0] ?? []).map((one, at) => one * (logs[1]?.[at] ?? 0))) / 0.04,
      0,
      0.03,
      "two families",
    );
  });
});

test("where scores hardly saturate, the draws' mean is the index, times what the spread of κ adds", () => {
  const kappa = { DIPLOMATIC: 900, RHETORIC: 900, TRADE: 900, ENERGY: 900, SECURITY: 900 };
  const method = { ...METHOD_1, kappa };
  const signals = FAMILIES.map((family, at) =>
    signalOf(family, "2025-01-01", {
      family,
      end: null,
      intensity: 6 - at,
      reports: [reportOf(at % 2 === 0 ? "B2" : "A3")],
    }),
  );
  const packed = packSignals(signals);
  const day = dayFromIso("2025-12-01");
  const index = indexSeries(packed, method, day, day).index[0] ?? Number.NaN;
  const doubts = doubtsOf(packed, signals, new Map(), null);
  const [drawn = Float64Array.of()] = drawnIndex(packed, doubts, method, [day], SETTINGS);
  // The mean of 1/κ is e^(σ²/2) times that of its median; weights, errors and q have the means that the index takes.
  within(mean([...drawn]) / (index * Math.exp(0.2 ** 2 / 2)), 1, 0.02, "mean");
});

describe("one signal", () => {
  function drawsOf(over: Partial<EngineSignal>, doubt?: IntensityDoubt) {
    const signals = [signalOf("a", "2025-11-01", over)];
    const packed = packSignals(signals);
    const doubts = doubtsOf(packed, signals, new Map(doubt ? [["a", doubt]] : []), null);
    const family = packed.family[0] ?? 0;
    const [source] = signalSources(packed, doubts, family, 1e6, SETTINGS.seed, ALL_FROM_A);
    assert.ok(source);
    const into = { intensity: 0, start: 0, end: 0 };
    return Array.from({ length: DRAWS }, (_, draw) => (drawSignal(source, draw, into) ? { ...into } : null));
  }
  const trueOnes = (draws: ReturnType<typeof drawsOf>) => draws.filter((one) => one !== null);

  for (const [grades, q] of [
    [["A1"], 1],
    [["B2"], 0.5625],
    [["B2", "C2"], 0.7265625],
    [["D4"], 0.0625],
  ] as const)
    test(`of reports ${grades.join(" and ")}: true with probability ${q}, then at full intensity`, () => {
      const reports = grades.map((one) => reportOf(one));
      const draws = drawsOf({ reports, intensity: 6 }, { lowest: -10, highest: 10, sigma: 0 });
      within(trueOnes(draws).length / DRAWS, q, 0.012, "frequency");
      assert.ok(trueOnes(draws).every(({ intensity }) => intensity === 6));
      if (q === 1) assert.equal(trueOnes(draws).length, DRAWS);
    });

  test("the error of an intensity is normal about v with its σ, and clipped to the range", () => {
    const free = trueOnes(drawsOf({ intensity: 1 })).map(({ intensity }) => intensity);
    within(mean(free), 1, 0.03, "mean");
    within(Math.sqrt(variance(free)), 1, 0.02, "σ");
    const clipped = trueOnes(drawsOf({ intensity: 4 }, { lowest: 3, highest: 4.5, sigma: 2 }));
    const at = (value: number) => clipped.filter(({ intensity }) => intensity === value).length / DRAWS;
    within(at(3), 0.3085, 0.015, "at the lower end: Φ(−½)");
    within(at(4.5), 0.4013, 0.015, "at the upper end: Φ(−¼)");
    assert.ok(clipped.every(({ intensity }) => intensity >= 3 && intensity <= 4.5));
  });

  test("a single happening of a month falls on each of its days alike, and ends that day", () => {
    const draws = trueOnes(drawsOf({ precision: "month" }));
    const counts = new Map<number, number>();
    for (const { start, end } of draws) {
      assert.equal(end, start);
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    const first = dayFromIso("2025-11-01");
    assert.deepEqual(
      [...counts.keys()].sort(),
      Array.from({ length: 30 }, (_, at) => first + at),
    );
    const chiSquare = [...counts.values()].reduce(
      (sum, one) => sum + (one - DRAWS / 30) ** 2 / (DRAWS / 30),
      0,
    );
    assert.ok(chiSquare < 66, `χ² with 29 degrees of freedom: ${chiSquare}`);
  });

  test("two ends in one period: two draws, sorted, a third and two thirds of the way on average", () => {
    const draws = trueOnes(drawsOf({ precision: "year", end: dayFromIso("2025-12-31") }));
    const first = dayFromIso("2025-01-01");
    assert.ok(draws.every(({ start, end }) => start <= end && start >= first && end < first + 365));
    within(mean(draws.map(({ start }) => start - first)), 365 / 3, 3, "start");
    within(mean(draws.map(({ end }) => end - first)), (2 * 365) / 3, 3, "end");
  });

  test("in force: only its start is drawn", () => {
    const draws = trueOnes(drawsOf({ precision: "week", end: null }));
    assert.ok(draws.every(({ end }) => end === Number.POSITIVE_INFINITY));
    assert.equal(new Set(draws.map(({ start }) => start)).size, 7);
  });
});
