import assert from "node:assert/strict";
import { test } from "node:test";
import { overviewHeadline, overviewRest } from "./overview-headline";
import type { Answer } from "./standing-turn";

const rows = (...answers: Answer[]) => answers.map((answer, at) => ({ name: `A – ${at + 1}`, answer }));

test("the overview names what turned and counts what only the level says", () => {
  assert.equal(
    overviewHeadline(rows("thawing", "no turn", "colder", "warmer", "warmer")),
    "A – 1 is thawing; two are warmer and one colder",
  );
  assert.equal(overviewHeadline(rows("torn", "freezing")), "A – 2 is freezing; A – 1 is torn");
  assert.equal(overviewHeadline(rows("easing", "easing", "easing")), "Three relationships are easing");
  assert.equal(overviewHeadline(rows("colder", "may be collection")), "A – 2 may have turned; one is colder");
  assert.equal(overviewHeadline(rows("colder", "colder")), "Two relationships are colder");
});

test("where nothing turned the overview says so, and what it says nothing of is counted below", () => {
  const quiet = rows("no turn", "too little", "too little", "not searched", "no data");
  assert.equal(overviewHeadline(quiet), "None is known to thaw or to freeze");
  assert.equal(
    overviewRest(quiet),
    "One has not turned, two have too little coded to tell, one was not searched and one has no data.",
  );
  assert.equal(overviewRest(rows("thawing")), null);
});
