import assert from "node:assert/strict";
import { test } from "node:test";
import { memberWords, tallyWords } from "./link-words";

test("a tally says how many it tells of and how many of them are coded singly", () => {
  assert.equal(tallyWords(10, 3), "Tells of 10 happenings; three of them are coded singly and taken off");
  assert.equal(tallyWords(4, 1), "Tells of four happenings; one of them is coded singly and taken off");
  assert.equal(tallyWords(4, 0), "Tells of four happenings; none of them is coded singly");
  assert.equal(
    tallyWords(2, 2),
    "Tells of two happenings; all of them are coded singly, so that it counts 0 itself",
  );
});

test("a member names the size of its tally", () => {
  assert.equal(memberWords(10), "One of 10 counted in");
  assert.equal(memberWords(1), "Counted in");
});
