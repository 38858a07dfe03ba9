import assert from "node:assert/strict";
import { test } from "node:test";
import { withStop } from "./full-stop";

test("a text ends with one full stop, or with the mark that it has", () => {
  for (const [text, ended] of [
    ["Counted twice", "Counted twice."],
    ["Typo.", "Typo."],
    ["He said “no.”", "He said “no.”"],
    ["Why? ", "Why?"],
    ["(both)", "(both)."],
    ["چرا؟", "چرا؟"],
    ["", ""],
  ] as const)
    assert.equal(withStop(text), ended);
});
