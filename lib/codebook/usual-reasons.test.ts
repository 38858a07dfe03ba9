import assert from "node:assert/strict";
import { test } from "node:test";
import { type Judged, reasonKept, reasonsDue, USUAL_GRADES } from "./usual-reasons";

const known = new Map([["Agency", "A"]] as const);
const judged = (change: Partial<Judged> = {}): Judged => ({
  scored: true,
  intensity: 5,
  usual: 5,
  reports: [{ publisher: "Agency", reliability: "A", credibility: 2 }],
  ...change,
});
const graded = (publisher: string, reliability: string, credibility: number) =>
  reasonsDue(judged({ reports: [{ publisher, reliability, credibility }] }), known).grades;

test("the usual needs no reason", () => {
  assert.deepEqual(reasonsDue(judged(), known), { intensity: false, grades: false });
  assert.equal(graded("Agency", "A", 3), false);
});

test("an intensity other than the type's needs one, once there are both", () => {
  assert.equal(reasonsDue(judged({ intensity: 4.5 }), known).intensity, true);
  assert.equal(reasonsDue(judged({ intensity: Number.NaN }), known).intensity, false);
  assert.equal(reasonsDue(judged({ usual: null }), known).intensity, false);
});

test("another grade, the first of a publisher, what is confirmed or doubted need one", () => {
  assert.equal(graded("Agency", "B", 2), true);
  assert.equal(graded("A new paper", "B", 2), true);
  for (const credibility of [1, 4, 5, 6]) assert.equal(graded("Agency", "A", credibility), true);
  // Not graded yet.
  assert.equal(graded("Agency", "", Number.NaN), false);
});

test("one report of several is enough", () => {
  const reports = [...judged().reports, { publisher: "Agency", reliability: "C", credibility: 2 }];
  assert.equal(reasonsDue(judged({ reports }), known).grades, true);
});

test("what counts nothing needs none", () => {
  const unscored = judged({ scored: false, intensity: 1 });
  assert.deepEqual(reasonsDue(unscored, known), { intensity: false, grades: false });
});

test("what was written is kept, what the form wrote is no reason for something else", () => {
  assert.equal(reasonKept(" Two wires. ", USUAL_GRADES, false), "Two wires.");
  assert.equal(reasonKept("", USUAL_GRADES, false), USUAL_GRADES);
  assert.equal(reasonKept("", USUAL_GRADES, true), "");
  assert.equal(reasonKept(USUAL_GRADES, USUAL_GRADES, true), "");
  assert.equal(reasonKept(USUAL_GRADES, USUAL_GRADES, false), USUAL_GRADES);
});
