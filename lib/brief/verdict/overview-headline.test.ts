import assert from "node:assert/strict";
import { test } from "node:test";
import { overviewHeadline } from "./overview-headline";
import type { Answer } from "./standing-turn";

const rows = (...answers: Answer[]) => answers.map((answer, at) => ({ name: `A – ${at + 1}`, answer }));

test("the overview names what turned and counts the others", () => {
  assert.equal(
    overviewHeadline(rows("thawing", "no turn", "too little", "too little")),
    "A – 1 is thawing; one has not turned; two have too little coded to tell",
  );
  assert.equal(overviewHeadline(rows("torn", "freezing")), "A – 2 is freezing; A – 1 is torn");
  assert.equal(overviewHeadline(rows("easing", "easing", "easing")), "Three relationships are easing");
});

test("where nothing turned the overview says so", () => {
  assert.equal(
    overviewHeadline(rows("no turn", "first sign", "not searched")),
    "None is known to thaw or to freeze; one shows a first sign; one has not turned; one was not searched",
  );
  assert.equal(overviewHeadline(rows("no data")), "None is known to thaw or to freeze; one has no data");
});
