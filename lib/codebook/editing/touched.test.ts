import assert from "node:assert/strict";
import { test } from "node:test";
import type { SignalType } from "../codebook";
import { CODEBOOK_2 } from "../codebook-2";
import { touchesOf } from "./touched";

const type = (code: string): SignalType => {
  const found = CODEBOOK_2.types.find((candidate) => candidate.code === code);
  assert.ok(found);
  return found;
};
const visit = type("visit-high");
const at = (intensity: number, scored = true) => ({ intensity, scored, end: "2025-11-18", status: null });
const inForce = { intensity: -2, scored: true, end: null, status: null };

test("a range that no longer holds a signal touches it; one that still does, does not", () => {
  assert.deepEqual(touchesOf(at(6.5), { ...visit, highest: 6 }, visit), ["range"]);
  assert.deepEqual(touchesOf(at(6), { ...visit, highest: 6 }, visit), []);
  // A facet has no intensity that counts.
  assert.deepEqual(touchesOf(at(6.5, false), { ...visit, highest: 6 }, visit), []);
});

test("a moved default touches all that were judged by it, a moved mark all that count", () => {
  assert.deepEqual(touchesOf(at(4), { ...visit, defaultIntensity: 4.5 }, visit), ["default"]);
  const clash = type("state-clash");
  assert.deepEqual(touchesOf({ ...at(-7) }, { ...clash, stateViolence: false }, clash), ["mark"]);
});

test("event or status touches what would stand instead of fade, or lacks a last day", () => {
  const hosted = type("opponents-hosted");
  assert.deepEqual(touchesOf(inForce, { ...hosted, span: "E" }, hosted), ["span"]);
  assert.deepEqual(touchesOf(at(-3), { ...hosted, span: "E" }, hosted), []);
  assert.deepEqual(touchesOf(at(-3), { ...hosted, span: "S" }, hosted), ["span"]);
});

test("words alone touch nothing; a retired type touches all that have it", () => {
  assert.deepEqual(touchesOf(at(5), { ...visit, label: "Visit", definition: "Other." }, visit), []);
  assert.deepEqual(touchesOf(at(5, false), { ...visit, retired: true }, visit), ["retired"]);
});
