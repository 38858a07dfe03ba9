import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as after } from "node:timers/promises";
import { kept } from "@/lib/data/readings/reading-keep";
import { inTurn, LINE_MOST, LineFull, lineState } from "./in-turn";
import { soon } from "./soon";

test("one computation at a time, in the order of asking", async () => {
  let [running, most] = [0, 0];
  const order: number[] = [];
  const work = (at: number) => async () => {
    most = Math.max(most, ++running);
    order.push(at);
    await after(2);
    running--;
    return at;
  };
  const asked = Array.from({ length: LINE_MOST + 1 }, (_, at) => at);
  assert.deepEqual(await Promise.all(asked.map((at) => inTurn(work(at)))), asked);
  assert.equal(most, 1);
  assert.deepEqual(order, asked);
});

test("one that fails lets the next one in", async () => {
  const failing = inTurn(() => Promise.reject(new RangeError("no weights")));
  const next = inTurn(() => Promise.resolve(7));
  await assert.rejects(failing, /no weights/);
  assert.equal(await next, 7);
});

test("the line tells how it stands and how it went", async () => {
  const before = lineState();
  let go = () => {};
  const first = inTurn(() => new Promise<void>((resolve) => (go = resolve)));
  const second = inTurn(() => Promise.reject(new Error("no")));
  assert.deepEqual([lineState().busy, lineState().waiting], [true, 1]);
  go();
  await first;
  await assert.rejects(second);
  const { busy, waiting, done, failed, lastMs } = lineState();
  assert.deepEqual(
    [busy, waiting, done - before.done, failed - before.failed, lastMs !== null],
    [false, 0, 1, 1, true],
  );
});

test("a full line refuses at once, what is kept stays, and a page says that it is being computed", async () => {
  const keep = new Map<string, Promise<number>>([["seen", Promise.resolve(1)]]);
  const asked = Array.from({ length: LINE_MOST + 1 }, () => inTurn(() => after(1)));
  const refused = kept(keep, 1, "another", () => inTurn(() => Promise.resolve(2)));
  assert.deepEqual([...keep.keys()], ["seen"]);
  assert.deepEqual(await soon("refused", refused), { ready: false });
  await assert.rejects(
    kept(keep, 1, "another", () => inTurn(() => Promise.resolve(2))),
    LineFull,
  );
  await Promise.all(asked);
  assert.equal(await inTurn(() => Promise.resolve(3)), 3);
});
