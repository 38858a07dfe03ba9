import assert from "node:assert/strict";
import { test } from "node:test";
import { comparedParameters, methodParameters, sameMethod } from "@/lib/codebook/method-parameters";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { betweenWords, columnWords, differenceWords, methodChanges, parameterWords } from "./method-changes";

const changed: Method = {
  ...METHOD_1,
  halfLives: { ...METHOD_1.halfLives, RHETORIC: 60 },
  stage: { ...METHOD_1.stage, borders: [-60, -35, -12.5, 10, 35] },
};

test("a method has 25 numbers, each under the path of its form field", () => {
  const paths = methodParameters(METHOD_1).map(({ path }) => path);
  assert.equal(paths.length, 25);
  assert.equal(new Set(paths).size, 25);
  for (const path of paths) {
    const found = path
      .split(".")
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], METHOD_1);
    assert.equal(typeof found, "number", path);
  }
});

test("what differs is said with as many decimals as it has", () => {
  assert.deepEqual(methodChanges(METHOD_1, METHOD_1), []);
  assert.deepEqual(methodChanges(METHOD_1, changed), [
    "half-life of hostile rhetoric 45 → 60",
    "border cold | guarded −10 → −12.5",
  ]);
  assert.equal(parameterWords(1 / 3), "0.3333");
  assert.equal(parameterWords(-0.00001), "0");
  assert.deepEqual([0.1 + 0.2, -2.5, 0, 1e-5].map(differenceWords), ["+0.3", "−2.5", "0", "under 0.0001"]);
});

test("weights count as shares of 1", () => {
  const hundredfold = Object.fromEntries(
    Object.entries(METHOD_1.weights).map(([family, weight]) => [family, weight * 100]),
  ) as Method["weights"];
  assert.ok(sameMethod(METHOD_1, { ...METHOD_1, weights: hundredfold }));
  const doubled = { ...METHOD_1, weights: { ...METHOD_1.weights, TRADE: 0.3 } };
  assert.ok(!sameMethod(METHOD_1, doubled));
  // One weight more means less for all others.
  assert.equal(comparedParameters(METHOD_1, doubled).filter(({ differs }) => differs).length, 5);
  assert.ok(methodChanges(METHOD_1, doubled).includes("weight of trade 0.15 → 0.2609"));
});

test("a version that came in between is named with author, time, changes and reason", () => {
  const words = betweenWords([
    {
      version: 3,
      author: "Anvar",
      createdAt: "2026-01-02T10:20:30.000Z",
      note: "calmer words",
      changes: ["half-life of hostile rhetoric 45 → 60"],
    },
  ]);
  assert.match(words, /^Version 3 came in between, by Anvar on 2 Jan 2026, 10:20 UTC: half-life/);
  assert.match(words, /“calmer words”/);
  assert.match(words, /Nothing that you typed is lost/);
});

test("the parameters of a column have the decimals of the longest", () => {
  assert.deepEqual([0.3, 0.15, 1 / 3].map(columnWords([0.3, 0.15])), ["0.30", "0.15", "0.33"]);
  assert.deepEqual([90, 45].map(columnWords([90, 45])), ["90", "45"]);
  assert.deepEqual([0.3, 0.27272727].map(columnWords([0.3, 0.27272727])), ["0.3000", "0.2727"]);
});
