import assert from "node:assert/strict";
import { test } from "node:test";
import { pagerWords } from "./pager-words";

test("a list is counted as a person would", () => {
  const words = (first: number, until: number, total: number) =>
    pagerWords({ first, until, total, noun: "people" });
  assert.equal(words(1, 1, 1), "1 person");
  assert.equal(words(1, 5, 5), "5 people");
  assert.equal(words(1, 50, 51), "1–50 of 51 people");
  assert.equal(words(51, 51, 51), "51 of 51 people");
});
