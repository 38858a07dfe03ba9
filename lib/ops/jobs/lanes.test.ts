import assert from "node:assert/strict";
import { test } from "node:test";
import { HEAVY, MAKERS } from "./handlers";
import { inTurn, lanesOf } from "./lanes";

test("every maker has a turn, and the heavy ones share theirs", () => {
  const lanes = lanesOf([...MAKERS.keys()], HEAVY);
  assert.deepEqual(lanes.flat().sort(), [...MAKERS.keys()].sort());
  assert.deepEqual(lanes[0]?.toSorted(), [...HEAVY].sort());
  assert.ok(lanes.slice(1).every((lane) => lane.length === 1));
});

test("what shares a turn runs one at a time, and none waits for all of another", async () => {
  const left: Record<string, number> = { a: 3, b: 1, c: 0 };
  const ran: string[] = [];
  let under = 0;
  const run = async (name: string) => {
    assert.equal(++under, 1);
    await new Promise((resolve) => setImmediate(resolve));
    under--;
    if (!left[name]) return false;
    left[name]--;
    ran.push(name);
    return true;
  };
  await inTurn(["a", "b", "c"], run, new AbortController().signal);
  assert.deepEqual(ran, ["a", "b", "a", "a"]);
});

test("once all is stopped nothing further is begun", async () => {
  const stopping = new AbortController();
  const ran: string[] = [];
  const run = async (name: string) => {
    ran.push(name);
    stopping.abort();
    return true;
  };
  await inTurn(["a", "b"], run, stopping.signal);
  assert.deepEqual(ran, ["a"]);
});
