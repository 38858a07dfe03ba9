import assert from "node:assert/strict";
import { test } from "node:test";
import { codeWords, sourceWithin } from "./candidate-words";

test("a code is told in words with its scheme, and a row without one says so", () => {
  assert.equal(codeWords("CAMEO", "043", "icews"), "receives a visit (CAMEO 043)");
  assert.equal(codeWords("own", "border-talks", "own"), "border-talks (code of its own)");
  assert.equal(codeWords("own", "", "own"), "no code");
});

test("a table of one’s own is named within a sentence as other sources are", () => {
  assert.equal(sourceWithin({ id: "own", name: "A table of your own" }), "a table of our own");
  assert.equal(sourceWithin({ id: "gdelt", name: "GDELT" }), "GDELT");
});
