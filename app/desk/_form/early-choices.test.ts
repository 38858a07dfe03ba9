import assert from "node:assert/strict";
import { test } from "node:test";
import { earlyChoices } from "./early-choices";

const EMPTY = { family: "", type: "", intensity: "" };
const FULL = { family: "SECURITY", type: "clash", intensity: "-7" };
const NOTHING = { family: null, type: null };

test("a type or a family that was chosen before scripts worked is chosen once they do", () => {
  assert.deepEqual(earlyChoices(EMPTY, { ...EMPTY, type: "clash" }), { family: null, type: "clash" });
  assert.deepEqual(earlyChoices(EMPTY, { ...EMPTY, family: "TRADE" }), { family: "TRADE", type: null });
  assert.deepEqual(earlyChoices(FULL, { ...FULL, type: "raid" }), { family: null, type: "raid" });
  assert.deepEqual(earlyChoices(FULL, { ...FULL, type: "" }), { family: null, type: "" });
  // With an intensity of one’s own too: what else a type says is still to be filled in.
  assert.deepEqual(earlyChoices(EMPTY, { ...EMPTY, type: "clash", intensity: "-3" }).type, "clash");
});

test("a type that came without an intensity is chosen anew, unless somebody has typed or emptied it", () => {
  const lacking = { ...FULL, intensity: "" };
  assert.deepEqual(earlyChoices(lacking, lacking), { family: null, type: "clash" });
  assert.deepEqual(earlyChoices(lacking, { ...lacking, intensity: "-3" }), NOTHING);
  assert.deepEqual(earlyChoices(FULL, lacking), NOTHING);
});

test("where nobody was early nothing is chosen", () => {
  assert.deepEqual(earlyChoices(EMPTY, EMPTY), NOTHING);
  assert.deepEqual(earlyChoices(FULL, FULL), NOTHING);
});
