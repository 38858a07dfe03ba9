import assert from "node:assert/strict";
import { test } from "node:test";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { askedSearch } from "./asked-filters";

const told = (q: string) => [candidateQuery.parse({ q }).q, askedSearch({ q }).problem];

test("a search without a word, or with more words than are looked for, narrows nothing, and its field says why", () => {
  assert.deepEqual(told(""), ["", null]);
  for (const q of ["CASA-1000", "½", "می‌شود گفت‌وگو", "a b c d e f g h", "a-b-c-d e/f/g/h!"])
    assert.deepEqual(told(q), [q, null]);
  for (const q of ["-", "…!? «»", "\u200C"]) {
    assert.deepEqual(told(q), ["", "Search for words or numbers: there are only signs in this."]);
    assert.equal(askedSearch({ q }).typed, q, "it stays in its field");
  }
  for (const q of ["a b c d e f g h i", "a-b-c-d-e/f/g/h/i"])
    assert.deepEqual(told(q), ["", "Search for at most 8 words: there are 9 in this."]);
  assert.match(told("a".repeat(201))[1] ?? "", /^The search is longer than 200 characters/);
});
