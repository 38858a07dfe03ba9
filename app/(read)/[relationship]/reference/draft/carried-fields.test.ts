import assert from "node:assert/strict";
import { test } from "node:test";
import { carriedNames, carriedOf, toCarry } from "./carried-fields";

test("what was typed goes along, and what was proposed is proposed anew", () => {
  const proposed = { unit: "", source: "UN Comtrade", note: "" };
  assert.deepEqual(toCarry({ unit: "tonnes", source: "UN Comtrade", note: "" }, proposed, {}), {
    unit: "tonnes",
  });
  assert.deepEqual(toCarry({ unit: "", source: "", note: "" }, proposed, { unit: "t" }), { source: "" });
});

test("a reading that cannot be saved has no form, and keeps what came along", () => {
  assert.deepEqual(toCarry(null, { unit: "" }, { unit: "tonnes" }), { unit: "tonnes" });
});

test("an address brings along its known fields alone, and of trade no name", () => {
  const values = { unit: "t", source: "", step: "week", note: ["a", "b"], "name-0": "Coal", "as-0": "coal" };
  assert.deepEqual(carriedOf(values), { unit: "t", source: "", "name-0": "Coal", "as-0": "coal" });
  assert.deepEqual(carriedOf(values, carriedNames(false)), { unit: "t", source: "" });
});
