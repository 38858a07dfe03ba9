import assert from "node:assert/strict";
import { test } from "node:test";
import { heldSentence, stageLabel } from "./stage-label";

const plain = { stage: "guarded", held: null, bracketed: false } as const;

test("a stage is told alone or with its direction, and says where none can be", () => {
  assert.equal(stageLabel(plain), "guarded");
  assert.equal(stageLabel(plain, "steady"), "guarded, steady");
  assert.equal(stageLabel(plain, null), "guarded, no direction");
});

test("little fresh evidence puts it in brackets, and what holds it is named", () => {
  assert.equal(stageLabel({ ...plain, bracketed: true }, "steady"), "(guarded), steady");
  assert.equal(
    stageLabel({ stage: "hostile", held: "hostile", bracketed: false }, "cooling"),
    "hostile, cooling, held by state violence",
  );
});

test("without a stage there is no label", () => {
  assert.equal(stageLabel({ ...plain, stage: null, bracketed: true }, "steady"), null);
});

test("a picture says what holds its stage, and nothing where nothing does", () => {
  assert.equal(heldSentence("rupture"), "Held at rupture by state violence.");
  assert.equal(heldSentence(null), null);
});
