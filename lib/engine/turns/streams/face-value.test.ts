import assert from "node:assert/strict";
import { test } from "node:test";
import { turnsWithFaceValue } from "./face-value";
import { findTurnsOfStreams } from "./joint-turns";
import { exactly, scattered, streamsOf } from "./made-streams.test-kit";

/** Four years at half a search, then a year at a whole one. */
const EXPOSURE = Float64Array.from(exactly([208, 0.5], [52, 1]));

test("a pace that doubles just as the searching does is no turn by exposure, and is told at face value", () => {
  const contact = scattered("face value", [208, 1.2], [52, 2.4]);
  const streams = { ...streamsOf(contact), exposure: EXPOSURE };
  assert.deepEqual(findTurnsOfStreams(streams).turns, []);
  const { turns, joint, faceValue } = turnsWithFaceValue(streams);
  assert.equal(turns.length, 1);
  assert.deepEqual([...faceValue], turns);
  assert.equal(joint[0]?.name, "opening");
  assert.ok((turns[0]?.earliest ?? 999) <= 208 && (turns[0]?.latest ?? 0) >= 208);
});

test("a turn that exposure leaves standing is told once, and not as one at face value", () => {
  const streams = { ...streamsOf(scattered("both", [208, 0.5], [52, 4])), exposure: EXPOSURE };
  const { turns, faceValue } = turnsWithFaceValue(streams);
  assert.equal(turns.length, 1);
  assert.equal(faceValue.size, 0);
});

test("where every week was searched wholly or not at all there is nothing to doubt", () => {
  const streams = streamsOf(scattered("whole", [208, 0.5], [52, 3]));
  assert.deepEqual(turnsWithFaceValue(streams), { ...findTurnsOfStreams(streams), faceValue: new Set() });
});
