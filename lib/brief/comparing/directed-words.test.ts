import assert from "node:assert/strict";
import { test } from "node:test";
import { directedHeadline, senderSentence, sharedSentence } from "./directed-words";

const sender = (name: string, level: number | null) => ({
  name,
  own: 3,
  shared: 2,
  begins: level === null ? null : "2025-02-01",
  level,
  evidenceShare: 0.624,
});

test("the headline says whose line stands higher, and who began too little", () => {
  assert.equal(
    directedHeadline([sender("Tajikistan", -3.2), sender("Afghanistan", 12)]),
    "What Afghanistan sends, +12.0, stands above what Tajikistan sends, −3.2",
  );
  assert.equal(
    directedHeadline([sender("Iran", 4), sender("Afghanistan", null)]),
    "What Iran sends stands at +4.0; Afghanistan began too little to tell",
  );
  assert.equal(directedHeadline([sender("A", 1.01), sender("B", 1.04)]), "Both sides send the same, +1.0");
  assert.equal(
    directedHeadline([sender("A", null), sender("B", null)]),
    "Too few signals name who began them",
  );
});

test("a sender says what its line rests on, or why it is a gap", () => {
  assert.equal(
    senderSentence(sender("Iran", 4)),
    "Iran: 3 signals begun by Iran alone and 2 by both, 62 % of the evidence. Its line begins on 1 Feb 2025.",
  );
  assert.match(
    senderSentence({ ...sender("Iran", null), own: 1 }),
    /^Iran: 1 signal begun by Iran alone .* needs five, two of them its own/,
  );
  assert.match(
    senderSentence({ ...sender("Iran", null), own: 0, shared: 0 }),
    /^Iran: no signal begun by Iran alone and none by both\./,
  );
});

test("what both lines share and what neither holds is said, also where there is none", () => {
  assert.equal(sharedSentence(0, 0), "No signal was begun by both; none was begun by a third party.");
  assert.equal(
    sharedSentence(1, 9),
    "1 signal begun by both is in each line; 9 signals of third parties are in neither.",
  );
});
