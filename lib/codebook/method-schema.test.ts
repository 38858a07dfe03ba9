import assert from "node:assert/strict";
import { test } from "node:test";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { methodFields, methodVersionFields } from "./method-schema";

/** Paths that the schema complains of when these parts are put in the place of version 1’s. */
function complaints(changed: object): string[] {
  const parsed = methodFields.safeParse({ ...METHOD_1, ...changed });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
}

const all = (value: number) => Object.fromEntries(FAMILIES.map((family) => [family, value]));
const weights = (changed: object) => complaints({ weights: { ...METHOD_1.weights, ...changed } });
const halfLives = (changed: object) => complaints({ halfLives: { ...METHOD_1.halfLives, ...changed } });
const kappa = (changed: object) => complaints({ kappa: { ...METHOD_1.kappa, ...changed } });
const stage = (changed: object) => complaints({ stage: { ...METHOD_1.stage, ...changed } });

test("version 1 is a method", () => assert.deepEqual(complaints({}), []));

test("weights are 0 or more, and one of them counts", () => {
  assert.deepEqual(weights({ TRADE: 0 }), []);
  assert.deepEqual(weights({ TRADE: -0.01 }), ["weights.TRADE"]);
  assert.deepEqual(weights({ TRADE: Number.NaN, ENERGY: Number.POSITIVE_INFINITY }), [
    "weights.TRADE",
    "weights.ENERGY",
  ]);
  assert.deepEqual(weights({ TRADE: undefined }), ["weights.TRADE"]);
  assert.deepEqual(complaints({ weights: all(0) }), ["weights.DIPLOMATIC"]);
  assert.deepEqual(complaints({ weights: all(3) }), []);
  assert.deepEqual(weights({ OTHER: 1 }), ["weights"]);
});

test("half-lives last longer than no day and at most ten years", () => {
  assert.deepEqual(halfLives({ RHETORIC: 0.5, ENERGY: 3650 }), []);
  assert.deepEqual(halfLives({ RHETORIC: 0, ENERGY: 3651 }), ["halfLives.RHETORIC", "halfLives.ENERGY"]);
});

test("κ is more than 0", () => {
  assert.deepEqual(kappa({ SECURITY: 0.1 }), []);
  assert.deepEqual(kappa({ SECURITY: 0, TRADE: -1, ENERGY: 1001 }), [
    "kappa.TRADE",
    "kappa.ENERGY",
    "kappa.SECURITY",
  ]);
});

test("borders ascend strictly within −100 … 100", () => {
  assert.deepEqual(stage({ borders: [-99, -50, 0, 50, 99], hysteresis: 0.4 }), []);
  assert.deepEqual(stage({ borders: [-60, -60, -10, 10, 35] }), ["stage.borders.1"]);
  assert.deepEqual(stage({ borders: [-60, -35, 20, 10, 35] }), ["stage.borders.3"]);
  assert.deepEqual(stage({ borders: [-100, -35, -10, 10, 100] }).slice(0, 2), [
    "stage.borders.0",
    "stage.borders.4",
  ]);
  assert.deepEqual(stage({ borders: [-60, -35, -10, 10] }), ["stage.borders"]);
});

test("the margin past a border is smaller than half the narrowest band, the outer ones included", () => {
  assert.deepEqual(stage({ hysteresis: 9.9 }), []);
  assert.deepEqual(stage({ hysteresis: 10 }), ["stage.hysteresis"]);
  assert.deepEqual(stage({ hysteresis: -1 }), ["stage.hysteresis"]);
  assert.deepEqual(stage({ borders: [-98, -35, -10, 10, 35], hysteresis: 1 }), ["stage.hysteresis"]);
  assert.deepEqual(stage({ borders: [-60, -35, -10, -9.9, 35], hysteresis: 0.05 }), ["stage.hysteresis"]);
});

test("directions begin at no smaller a change than they end at, over a whole number of days", () => {
  assert.deepEqual(stage({ directionEnter: 3, directionLeave: 3, arrow: 0 }), []);
  assert.deepEqual(stage({ directionEnter: 3, directionLeave: 3.1 }), ["stage.directionLeave"]);
  assert.deepEqual(stage({ directionDays: 6, arrow: -1 }), ["stage.directionDays", "stage.arrow"]);
  assert.deepEqual(stage({ directionDays: 28.5 }), ["stage.directionDays"]);
  assert.deepEqual(stage({ directionDays: 365 }), ["stage.directionDays"]);
});

test("problems of several groups are named at once", () => {
  const both = complaints({ weights: all(0), kappa: all(0) });
  assert.equal(both.length, 6);
});

test("a version needs a reason of a sentence and the version that its author saw", () => {
  const paths = (changed: object) => {
    const parsed = methodVersionFields.safeParse({
      ...METHOD_1,
      base: 1,
      reason: "x".repeat(10),
      ...changed,
    });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };
  assert.deepEqual(paths({}), []);
  assert.deepEqual(paths({ reason: `  ${"x".repeat(9)}  ` }), ["reason"]);
  assert.deepEqual(paths({ reason: "x".repeat(2001) }), ["reason"]);
  assert.deepEqual(paths({ reason: `${"x".repeat(10)}\0` }), ["reason"]);
  assert.deepEqual(paths({ base: undefined }), ["base"]);
});
