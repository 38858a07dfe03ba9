import assert from "node:assert/strict";
import { test } from "node:test";
import { type Found, judge, type Sent } from "./judge";

const sent = (mark: string, acknowledged: boolean): Sent => ({ mark, acknowledged });
const found = (mark: string, times = 1, whole = true): Found => ({ mark, times, whole });

test("an acknowledged write that is not there is lost", () => {
  const { acknowledged, lost, doubled, half, wrong } = judge(
    [sent("a", true), sent("b", true)],
    [found("b")],
  );
  assert.deepEqual({ acknowledged, lost, doubled, half }, { acknowledged: 2, lost: 1, doubled: 0, half: 0 });
  assert.deepEqual(wrong, ["a was lost"]);
});

test("a write that nobody was told of may be there whole, or not at all", () => {
  const { lost, doubled, half } = judge([sent("a", false), sent("b", false)], [found("b")]);
  assert.deepEqual({ lost, doubled, half }, { lost: 0, doubled: 0, half: 0 });
});

test("in half and twice are faults, told or not", () => {
  for (const acknowledged of [true, false]) {
    const judged = judge(
      [sent("a", acknowledged), sent("b", acknowledged)],
      [found("a", 1, false), found("b", 2)],
    );
    assert.deepEqual([judged.lost, judged.doubled, judged.half], [0, 1, 1]);
    assert.deepEqual(judged.wrong, ["a was written in half", "b was doubled"]);
  }
});

test("what was not sent is not judged", () => {
  assert.equal(judge([], [found("a", 3)]).doubled, 0);
});
