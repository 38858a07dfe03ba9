import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { METHOD_1, normalisedWeights, weightList } from "./method";

const weights = (...given: number[]) => {
  const [DIPLOMATIC = 0, RHETORIC = 0, TRADE = 0, ENERGY = 0, SECURITY = 0] = given;
  return { weights: { DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY } };
};

test("weights are scaled to sum 1, so only their proportions matter", () => {
  assert.deepEqual(weightList(weights(2, 1, 1, 0, 0)), [0.5, 0.25, 0.25, 0, 0]);
  assert.equal(normalisedWeights(weights(2, 1, 1, 0, 0)).DIPLOMATIC, 0.5);
  const packed = packSignals([signalOf("a", "2025-01-01")]);
  const day = dayFromIso("2025-01-05");
  const index = (given: { weights: typeof METHOD_1.weights }) =>
    indexSeries(packed, { ...METHOD_1, ...given }, day, day).index[0];
  assert.equal(index(weights(8, 4, 4, 0, 0)), index(weights(2, 1, 1, 0, 0)));
});

test("weights that are all 0, negative or no number are refused", () => {
  assert.throws(() => weightList(weights(0, 0, 0, 0, 0)), /all 0/);
  assert.throws(() => weightList(weights(1, -0.1, 0, 0, 0)), RangeError);
  assert.throws(() => weightList(weights(1, Number.NaN, 0, 0, 0)), RangeError);
  assert.throws(() => weightList(weights(1e308, 1e308, 0, 0, 0)), /too large/);
});

test("the weights of method version 1 sum to 1", () => {
  const sum = FAMILIES.reduce((total, family) => total + METHOD_1.weights[family], 0);
  assert.ok(Math.abs(sum - 1) < 1e-15);
});
