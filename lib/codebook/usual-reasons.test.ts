import assert from "node:assert/strict";
import { test } from "node:test";
import { type Judged, reasonKept, reasonsDue, USUAL_GRADES } from "./usual-reasons";

const judged = (change: Partial<Judged> = {}): Judged => ({
  scored: true,
  intensity: 5,
  usual: 5,
  reports: [{ usual: "A", reliability: "A", credibility: 2 }],
  ...change,
});
const graded = (usual: "A" | null, reliability: string, credibility: number) =>
  reasonsDue(judged({ reports: [{ usual, reliability, credibility }] })).grades;

test("the usual needs no reason", () => {
  assert.deepEqual(reasonsDue(judged()), { intensity: false, grades: false });
  assert.equal(graded("A", "A", 3), false);
});

test("an intensity other than the type's needs one, once there are both", () => {
  assert.equal(reasonsDue(judged({ intensity: 4.5 })).intensity, true);
  assert.equal(reasonsDue(judged({ intensity: Number.NaN })).intensity, false);
  assert.equal(reasonsDue(judged({ usual: null })).intensity, false);
});

test("another grade, the first of a publisher, what is confirmed or doubted need one", () => {
  assert.equal(graded("A", "B", 2), true);
  assert.equal(graded(null, "B", 2), true);
  for (const credibility of [1, 4, 5, 6]) assert.equal(graded("A", "A", credibility), true);
  // Not graded yet.
  assert.equal(graded("A", "", Number.NaN), false);
});

test("one report of several is enough", () => {
  const reports = [...judged().reports, { usual: "A" as const, reliability: "C", credibility: 2 }];
  assert.equal(reasonsDue(judged({ reports })).grades, true);
});

test("what counts nothing needs none", () => {
  const unscored = judged({ scored: false, intensity: 1 });
  assert.deepEqual(reasonsDue(unscored), { intensity: false, grades: false });
});

test("what was written is kept, what the form wrote is no reason for something else", () => {
  assert.equal(reasonKept(" Two wires. ", USUAL_GRADES, false), "Two wires.");
  assert.equal(reasonKept("", USUAL_GRADES, false), USUAL_GRADES);
  assert.equal(reasonKept("", USUAL_GRADES, true), "");
  assert.equal(reasonKept(USUAL_GRADES, USUAL_GRADES, true), "");
  assert.equal(reasonKept(USUAL_GRADES, USUAL_GRADES, false), USUAL_GRADES);
});
