import assert from "node:assert/strict";
import { test } from "node:test";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { methodInput, sameTyped, typedMethod } from "./method-form";
import { methodParameters } from "./method-parameters";
import { proposedMethod } from "./method-schema";
import { typedNumber } from "./typed-method";

test("a form filled with a method reads as that method", () => {
  const odd = { ...METHOD_1, weights: { ...METHOD_1.weights, TRADE: 1 / 3, ENERGY: 1e-7 } };
  for (const method of [METHOD_1, odd])
    assert.deepEqual(proposedMethod.parse(methodInput(typedMethod(method, null))).method, {
      ...method,
      stage: { ...method.stage, borders: [...method.stage.borders] },
    });
});

test("numbers are read with either minus and either decimal mark; nothing is not 0", () => {
  assert.equal(typedNumber(" −12,5 "), -12.5);
  assert.equal(typedNumber("-12.5"), -12.5);
  assert.equal(typedNumber(".5"), 0.5);
  assert.equal(typedNumber(""), undefined);
  assert.equal(typedNumber(undefined), undefined);
  for (const text of ["x", "1 000", "1.2.3", "Infinity", "0x10", "--1"])
    assert.ok(Number.isNaN(typedNumber(text)), text);
});

test("a field that is no number is named at its own path", () => {
  for (const { path } of methodParameters(METHOD_1))
    for (const text of ["", "many"]) {
      const parsed = proposedMethod.safeParse(methodInput({ ...typedMethod(METHOD_1, null), [path]: text }));
      assert.ok(!parsed.success);
      assert.deepEqual(
        parsed.error.issues.map((issue) => issue.path.join(".")),
        [path],
      );
    }
});

test("two forms are the same where their numbers are", () => {
  const typed = typedMethod(METHOD_1, null);
  assert.ok(sameTyped(typed, { ...typed, "weights.TRADE": "0,150" }));
  assert.ok(!sameTyped(typed, { ...typed, "weights.TRADE": "0.16" }));
  assert.ok(!sameTyped(typed, { ...typed, "weights.TRADE": "" }));
});
