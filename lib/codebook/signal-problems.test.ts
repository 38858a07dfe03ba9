import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { readForm } from "./signal-form";
import { everyProblem } from "./signal-problems";

const fieldsOf = (input: Record<string, unknown>) => [
  ...new Set(everyProblem(input, CODEBOOK_1).map(({ field }) => field)),
];

test("an empty form names every field that must be filled, at once", () => {
  const named = fieldsOf(readForm({ scored: "on", precision: "day" }).input);
  for (const field of [
    "title",
    "family",
    "type",
    "start",
    "intensity",
    "initiator",
    "intensityReason",
    "gradeReason",
  ])
    assert.ok(named.includes(field), field);
});

test("a field that is nonsense hides no rule between others", () => {
  const typed = {
    title: "T",
    family: "SECURITY",
    type: "state-clash",
    start: "2025-11-26",
    end: "2025-11-20",
    precision: "day",
    intensity: "3",
    initiator: "",
    scored: "on",
  };
  assert.deepEqual(fieldsOf(readForm(typed).input).sort(), [
    "end",
    "gradeReason",
    "initiator",
    "intensity",
    "intensityReason",
    "reports",
  ]);
});

test("a sound form has none", () => {
  const typed = {
    title: "T",
    family: "SECURITY",
    type: "state-clash",
    start: "2025-11-26",
    precision: "day",
    intensity: "-7",
    initiator: "A",
  };
  assert.deepEqual(fieldsOf(readForm(typed).input), []);
});
