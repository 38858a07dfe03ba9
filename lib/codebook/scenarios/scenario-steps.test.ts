import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_SCENARIO } from "./scenario";
import {
  beginHistory,
  redoStep,
  takeStep,
  undoStep,
  withEdit,
  withoutEdit,
  withoutSupposed,
  withParameter,
  withSupposed,
} from "./scenario-steps";

const weight = (value: number) => withParameter(NO_SCENARIO, "weights", "TRADE", value);

test("every step can be taken back and taken again", () => {
  const first = takeStep(beginHistory(NO_SCENARIO), weight(10), "", 0);
  const second = takeStep(first, weight(20), "", 10);
  assert.deepEqual(undoStep(second).now, weight(10));
  assert.deepEqual(undoStep(undoStep(second)).now, NO_SCENARIO);
  assert.deepEqual(redoStep(undoStep(second)).now, weight(20));
  assert.equal(redoStep(second), second);
  assert.deepEqual(undoStep(beginHistory(NO_SCENARIO)).now, NO_SCENARIO);
  assert.deepEqual(takeStep(undoStep(second), weight(30), "", 20).future, []);
});

test("a slide is one step, a pause or another field begins the next", () => {
  let history = beginHistory(NO_SCENARIO);
  for (const [value, field, at] of [
    [11, "weight TRADE", 0],
    [12, "weight TRADE", 40],
    [13, "weight TRADE", 900],
    [14, "weight TRADE", 2_500],
    [15, "weight ENERGY", 2_600],
  ] as const)
    history = takeStep(history, weight(value), field, at);
  assert.deepEqual(history.past, [NO_SCENARIO, weight(13), weight(14)]);
});

test("a step after an undo is a step of its own, also in the same field", () => {
  const slid = takeStep(beginHistory(NO_SCENARIO), weight(11), "weight TRADE", 100);
  const again = takeStep(undoStep(slid), weight(12), "weight TRADE", 200);
  assert.deepEqual(again.past, [NO_SCENARIO]);
});

test("signals are taken up, changed and let go by their id", () => {
  const muted = withEdit(NO_SCENARIO, "a", { muted: true });
  const moved = withEdit(withEdit(muted, "b", { shift: 3 }), "b", { intensity: 1 });
  assert.deepEqual(moved.edits, [
    { id: "a", muted: true, shift: 0, intensity: null, endsOn: null },
    { id: "b", muted: false, shift: 3, intensity: 1, endsOn: null },
  ]);
  assert.deepEqual(withoutEdit(moved, "a").edits, [moved.edits[1]]);
  const one = {
    id: "H1",
    title: "",
    family: "TRADE",
    type: "opening",
    start: 1,
    end: 1,
    intensity: 4,
    grade: "A1",
    ends: [],
  };
  const supposing = { ...NO_SCENARIO, added: [{ ...one, family: "TRADE" as const }] };
  assert.equal(withSupposed(supposing, "H1", { intensity: 2 }).added[0]?.intensity, 2);
  assert.deepEqual(withoutSupposed(supposing, "H1").added, []);
});

test("a parameter set to nothing is the method's own again", () => {
  assert.deepEqual(withParameter(weight(10), "weights", "TRADE", null), NO_SCENARIO);
  assert.deepEqual(withParameter(weight(10), "kappa", "ENERGY", 8).kappa, { ENERGY: 8 });
});
