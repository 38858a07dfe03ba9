import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { codeWords, proposalWords, sourceWithin } from "./candidate-words";

test("a code is told in words with its scheme, and a row without one says so", () => {
  assert.equal(codeWords("CAMEO", "043", "icews"), "receives a visit (CAMEO 043)");
  assert.equal(codeWords("own", "border-talks", "own"), "border-talks (code of its own)");
  assert.equal(codeWords("own", "", "own"), "no code");
});

test("a table of one’s own is named within a sentence as other sources are", () => {
  assert.equal(sourceWithin({ id: "own", name: "A table of your own" }), "a table of our own");
  assert.equal(sourceWithin({ id: "gdelt", name: "GDELT" }), "GDELT");
});

test("a proposed type that the codebook does not offer any more is told as none, with the reason, while nobody has decided", () => {
  const types = CODEBOOK_2.types.map((one) => ({ ...one, retired: one.code === "visit-high" }));
  const words = (type: string | null, state: "OPEN" | "DISCARDED" = "OPEN") =>
    proposalWords({ family: "DIPLOMATIC", type, state }, { ...CODEBOOK_2, types });
  assert.match(words("visit-high"), /^Diplomatic contact, no type: “.+” is retired$/);
  assert.match(words("never-was"), /, no type: “.*never-was.*” is not in the codebook$/);
  assert.match(words("agreement-in-force"), /^Diplomatic contact, [^:]+$/);
  assert.match(words(null), /, no type$/);
  assert.doesNotMatch(words("visit-high", "DISCARDED"), /retired/);
});
