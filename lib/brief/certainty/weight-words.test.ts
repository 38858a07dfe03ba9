import assert from "node:assert/strict";
import { test } from "node:test";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { isDelivered } from "./weight-words";

test("weights that differ by a factor alone are those that the product came with; any other is not", () => {
  const { weights } = METHOD_1;
  const doubled = Object.fromEntries(Object.entries(weights).map(([family, weight]) => [family, weight * 2]));
  assert.ok(isDelivered({ weights: { ...weights, ...doubled } }));
  assert.ok(!isDelivered({ weights: { ...weights, TRADE: 0.16 } }));
});
