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
  assert.deepEqual(await soon("busy", value, { ms: 1 }), { ready: false });
  assert.deepEqual(await soon("other", value), { ready: true, value: 60 });
  assert.deepEqual(await soon("other", Promise.resolve(null)), { ready: true, value: null });
});

test("only the first page waits long for what takes long, and the one after its end waits again", async () => {
  let finish = (_: number) => {};
  const value = new Promise<number>((resolve) => {
    finish = resolve;
  });
  assert.deepEqual(await soon("long", value, { ms: 5 }), { ready: false });
  const began = performance.now();
  assert.deepEqual(await soon("long", value, { ms: 60_000 }), { ready: false });
  assert.ok(performance.now() - began < 30_000);
  finish(3);
  assert.deepEqual(await soon("long", value), { ready: true, value: 3 });
  const later = new Promise<number>((resolve) => setTimeout(() => resolve(4), 120));
  assert.deepEqual(await soon("long", later), { ready: true, value: 4 });
});

test("what took longer than the wait the last time is not waited for, until one comes sooner again", async (context) => {
  let now = 0;
  context.mock.method(performance, "now", () => now);
  const wait = { ms: 60_000, of: "its kind" };
  /** One that takes so long. */
  const taking = async (ms: number) => {
    let finish = () => {};
    const value = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const said = soon(`takes ${ms}`, value, wait);
    now += ms;
    finish();
    await said;
  };
  const never = new Promise<number>(() => undefined);
  const brief = () => new Promise<number>((resolve) => setTimeout(() => resolve(3), 20));
  await taking(90_000);
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("waited"), 30_000);
  });
  assert.deepEqual(await Promise.race([soon("not waited for", never, wait), waited]), { ready: false });
  clearTimeout(timer);
  assert.deepEqual(await soon("there already", Promise.resolve(2), wait), { ready: true, value: 2 });
  assert.deepEqual(await soon("other kind", brief(), { ...wait, of: "another" }), { ready: true, value: 3 });
  await taking(10);
  assert.deepEqual(await soon("at once tells nothing", brief(), wait), { ready: false });
  await taking(30_000);
  assert.deepEqual(await soon("waited for again", brief(), wait), { ready: true, value: 3 });
});
