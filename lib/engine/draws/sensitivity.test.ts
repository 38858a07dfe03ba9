import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { doubtsOf, type IntensityDoubt } from "./doubts";
import { drawnIndex } from "./drawn-index";
import { DRAW_GROUPS, type DrawGroup } from "./random-stream";
import { type Sensitivity, sensitivity } from "./sensitivity";

const DAY = dayFromIso("2025-12-07");
const CERTAIN: IntensityDoubt = { lowest: -10, highest: 10, sigma: 0 };
const ONE_FAMILY: Method = {
  ...METHOD_1,
  weights: { DIPLOMATIC: 1, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 0 },
};

function sensitivityOf(
  signals: EngineSignal[],
  {
    method = METHOD_1,
    draws = 1000,
    seed = 1,
    doubt,
  }: { method?: Method; draws?: number; seed?: number; doubt?: IntensityDoubt } = {},
): Sensitivity {
  const packed = packSignals(signals);
  const intensity = new Map(doubt ? signals.map(({ id }) => [id, doubt]) : []);
  return sensitivity(packed, doubtsOf(packed, signals, intensity, null), method, DAY, { seed, draws });
}

const of = (found: Sensitivity, group: DrawGroup) => {
  const one = found.groups.find((entry) => entry.group === group);
  assert.ok(one);
  return one;
};

const SIGNALS = Array.from({ length: 25 }, (_, at) =>
  signalOf(`s${at}`, "2025-11-01", {
    start: DAY - at * 9,
    end: at % 4 === 0 ? null : DAY - at * 9 + (at % 3),
    family: FAMILIES[at % 5] ?? "TRADE",
    precision: at % 3 === 0 ? "month" : "day",
    intensity: 6 - (at % 9),
    reports: [reportOf(at % 2 === 0 ? "B2" : "A3")],
  }),
);

test("one doubtful status: existence and κ share the variance as the integrals say, the rest gets exactly 0", () => {
  const signals = [signalOf("a", "2025-01-01", { end: null, intensity: 8, reports: [reportOf("B2")] })];
  const found = sensitivityOf(signals, { method: ONE_FAMILY, draws: 20_000, doubt: CERTAIN });
  // E = X·g with X true or not, probability q, and g = 100·tanh(8/κ) over the log-normal κ.
  const q = 0.5625;
  let [weight, mean, square] = [0, 0, 0];
  for (let z = -8; z <= 8; z += 0.001) {
    const density = Math.exp((-z * z) / 2);
    const g = 100 * Math.tanh(8 / (12 * Math.exp(0.2 * z)));
    weight += density;
    mean += density * g;
    square += density * g * g;
  }
  mean /= weight;
  const spread = square / weight - mean * mean;
  const variance = q * (spread + mean * mean) - (q * mean) ** 2;
  const exists = (q * (1 - q) * mean * mean) / variance;
  const kappa = (q * q * spread) / variance;
  const within = (actual: number, expected: number, by: number) =>
    assert.ok(Math.abs(actual - expected) < by, `${actual} is not ${expected}`);
  within(found.mean, q * mean, 0.7);
  within(found.deviation, Math.sqrt(variance), 0.5);
  within(of(found, "existence").first, exists, 0.03);
  within(of(found, "kappa").first, kappa, 0.01);
  within(of(found, "existence").total, 1 - kappa, 0.03);
  within(of(found, "kappa").total, 1 - exists, 0.01);
  for (const group of ["weights", "halfLives", "intensity", "day"] as const) {
    const { first, total, firstError, totalError } = of(found, group);
    assert.deepEqual([first, total, ...firstError, ...totalError], [0, 0, 0, 0, 0, 0], group);
  }
});

describe("any relationship", () => {
  const found = sensitivityOf(SIGNALS);

  test("every group in its order, each estimate within its interval, totals no less than firsts, firsts at most 1 together", () => {
    assert.deepEqual(
      found.groups.map(({ group }) => group),
      [...DRAW_GROUPS],
    );
    let firsts = 0;
    for (const { group, first, total, firstError, totalError } of found.groups) {
      assert.ok(firstError[0] <= first && first <= firstError[1], group);
      assert.ok(totalError[0] <= total && total <= totalError[1], group);
      assert.ok(total >= 0 && total > first - 0.08, group);
      firsts += first;
    }
    assert.ok(firsts < 1.1);
    assert.deepEqual([found.day, found.rows], [DAY, 1000]);
  });

  test("mean and deviation are those of both designs; design A are the draws of the bands", () => {
    const packed = packSignals(SIGNALS);
    const doubts = doubtsOf(packed, SIGNALS, new Map(), null);
    const [drawn = Float64Array.of()] = drawnIndex(packed, doubts, METHOD_1, [DAY], { seed: 1, draws: 1000 });
    const mean = drawn.reduce((sum, value) => sum + value, 0) / 1000;
    assert.ok(Math.abs(found.mean - mean) < found.deviation / 10);
  });

  test("the same seed gives the same to the last digit; another the same within the errors", () => {
    assert.deepEqual(sensitivityOf([...SIGNALS].reverse()), found);
    const other = sensitivityOf(SIGNALS, { seed: 2 });
    assert.notDeepEqual(other, found);
    for (const { group, first, total } of other.groups) {
      assert.ok(Math.abs(first - of(found, group).first) < 0.15, group);
      assert.ok(Math.abs(total - of(found, group).total) < 0.15, group);
    }
  });

  test("more rows, narrower intervals", () => {
    const wide = ({ firstError }: { firstError: readonly [number, number] }) => firstError[1] - firstError[0];
    const few = sensitivityOf(SIGNALS, { draws: 250 });
    const many = sensitivityOf(SIGNALS, { draws: 4000 });
    for (const group of DRAW_GROUPS) assert.ok(wide(of(many, group)) < wide(of(few, group)) / 2, group);
  });
});

test("a level far from 0 does not make the estimates noisy", () => {
  const loud = FAMILIES.map((family) => signalOf(family, "2025-01-01", { family, end: null, intensity: 10 }));
  const { mean, groups } = sensitivityOf(loud);
  assert.ok(mean > 50);
  for (const { group, first, firstError } of groups) {
    assert.ok(firstError[1] - firstError[0] < 0.25, group);
    assert.ok(first > -0.1 && first < 1.1, group);
  }
});

test("no index, or no doubt of it: shares that do not exist", () => {
  const empty = sensitivityOf([]);
  assert.ok(Number.isNaN(empty.mean) && Number.isNaN(empty.deviation));
  const zero = sensitivityOf([signalOf("calm", "2025-01-01", { intensity: 0 })], { doubt: CERTAIN });
  assert.deepEqual([zero.mean, zero.deviation], [0, 0]);
  for (const { groups } of [empty, zero])
    for (const { first, total, firstError, totalError } of groups)
      assert.ok([first, total, ...firstError, ...totalError].every(Number.isNaN));
});

test("fewer than two draws are refused", () => {
  assert.throws(() => sensitivityOf(SIGNALS, { draws: 1 }), RangeError);
});
