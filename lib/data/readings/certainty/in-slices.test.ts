import assert from "node:assert/strict";
import { test } from "node:test";
import { inSlices } from "./in-slices";
import { soon } from "./soon";

function* busy(steps: number): Generator<undefined, number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

test("others are served while a long computation runs", async () => {
  let served = 0;
  const serve = setInterval(() => served++, 1);
  assert.equal(await inSlices(busy(60)), 60);
  clearInterval(serve);
  assert.ok(served > 0);
});

test("a failure inside comes out", async () => {
  const failing = function* (): Generator<undefined, number> {
    yield;
    throw new RangeError("no weights");
  };
  await assert.rejects(inSlices(failing()), /no weights/);
  await assert.rejects(soon("failing", inSlices(failing())), /no weights/);
});

test("what is not there in time is told, and goes on", async () => {
  const value = inSlices(busy(60));
  assert.deepEqual(await soon("busy", value, 1), { ready: false });
  assert.deepEqual(await soon("other", value), { ready: true, value: 60 });
  assert.deepEqual(await soon("other", Promise.resolve(null)), { ready: true, value: null });
});

test("only the first page waits long for what takes long, and the one after its end waits again", async () => {
  let finish = (_: number) => {};
  const value = new Promise<number>((resolve) => {
    finish = resolve;
  });
  assert.deepEqual(await soon("long", value, 5), { ready: false });
  const began = performance.now();
  assert.deepEqual(await soon("long", value, 60_000), { ready: false });
  assert.ok(performance.now() - began < 30_000);
  finish(3);
  assert.deepEqual(await soon("long", value), { ready: true, value: 3 });
  const later = new Promise<number>((resolve) => setTimeout(() => resolve(4), 120));
  assert.deepEqual(await soon("long", later), { ready: true, value: 4 });
});
