import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { reportOf } from "./any-signals.test-kit";
import { evidenceWeight } from "./evidence-weight";

const START = dayFromIso("2025-11-15");
const LATER = START + 10;

test("one report weighs reliability times credibility, and what cannot be judged is the middle", () => {
  const weights = { A1: 1, B2: 0.5625, C3: 0.25, D4: 0.0625, E1: 0, A5: 0, F1: 0.5, A6: 0.5, F6: 0.25 };
  for (const [grades, weight] of Object.entries(weights))
    assert.equal(evidenceWeight([reportOf(grades)], START, null), weight, grades);
  assert.equal(evidenceWeight([], START, null), 0);
});

test("independent reports corroborate, relays do not", () => {
  assert.equal(evidenceWeight([reportOf("B2"), reportOf("C2")], START, null), 0.7265625);
  const relayed = [reportOf("B2", { group: "amu" }), reportOf("C2", { group: "amu" })];
  assert.equal(evidenceWeight(relayed, START, null), 0.5625);
  assert.equal(evidenceWeight([...relayed, reportOf("C2")], START, null), 0.7265625);
  assert.equal(evidenceWeight([...relayed].reverse(), START, null), 0.5625);
});

test("a withdrawn report weighs 0, and the next best of its group stands", () => {
  const group = [reportOf("A1", { group: "g", withdrawn: true }), reportOf("C2", { group: "g" })];
  assert.equal(evidenceWeight(group, START, null), 0.375);
  assert.equal(evidenceWeight([reportOf("A1", { withdrawn: true })], START, null), 0);
});

test("a view knows the reports published by its day, and an undated one from the written start", () => {
  const reports = [reportOf("B2", { published: LATER }), reportOf("C2")];
  assert.equal(evidenceWeight(reports, START, START - 1), 0);
  assert.equal(evidenceWeight(reports, START, START), 0.375);
  assert.equal(evidenceWeight(reports, START, LATER - 1), 0.375);
  assert.equal(evidenceWeight(reports, START, LATER), 0.7265625);
});

test("a withdrawal with a day counts from that day on", () => {
  const reports = [reportOf("A1", { withdrawn: LATER })];
  assert.equal(evidenceWeight(reports, START, LATER - 1), 1);
  assert.equal(evidenceWeight(reports, START, LATER), 0);
  assert.equal(evidenceWeight(reports, START, null), 0);
});
