import assert from "node:assert/strict";
import { test } from "node:test";
import { evidenceWords } from "./evidence-words";

test("only generation 2 speaks of fresh evidence", () => {
  assert.equal(evidenceWords(2), "fresh evidence");
  assert.equal(evidenceWords(1), "evidence in hand");
});
