import assert from "node:assert/strict";
import { test } from "node:test";
import { BROUGHT_WORDS } from "./state-words";

test("a file that was sent is told to go on with where there is something to go on with", () => {
  assert.equal(BROUGHT_WORDS.ASKED, "is here: open it to go on");
  for (const state of ["READING", "READ", "REFUSED", "CANCELLED"] as const)
    assert.doesNotMatch(BROUGHT_WORDS[state], /go on/, state);
  assert.match(BROUGHT_WORDS.REFUSED, /is here and was refused: open it to see why/);
});
