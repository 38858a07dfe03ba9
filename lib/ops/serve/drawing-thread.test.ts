import assert from "node:assert/strict";
import { after, test } from "node:test";
import { draw, drawOn } from "@/lib/data/readings/certainty/draw";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { ALL_FROM_A } from "@/lib/engine/draws/drawn-method";
import { WORKED_2 } from "@/lib/engine/forces/worked-example-2.test-kit";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { drawingThread } from "./drawing-thread";

const thread = drawingThread();
after(async () => {
  drawOn(null);
  await thread.end();
});

const packed = packSignals(WORKED_2, null, 2);
const doubts = doubtsOf(packed, WORKED_2, new Map(), null);
const SETTINGS = { seed: 1, draws: 200 };
const [from, to] = [dayFromIso("2025-11-01"), dayFromIso("2025-12-14")];

const all = () =>
  Promise.all([
    draw("bands", packed, doubts, METHOD_2, from, to, SETTINGS),
    draw("index", packed, doubts, METHOD_2, [from + 20, to], SETTINGS, ALL_FROM_A),
    draw("sensitivity", packed, doubts, METHOD_2, to, SETTINGS),
    draw("lean", packed, new Map([[packed.ids[0] ?? "", 1]]), 1),
  ]);

test("what is drawn on the thread is, bit for bit, what is drawn here", async () => {
  const here = await all();
  drawOn(thread.draw);
  const there = await all();
  assert.deepEqual(there, here);
  assert.ok(here[0].index.levels[0]?.some((value) => !Number.isNaN(value)));
});

test("what cannot be drawn is refused as it is here, and the thread goes on", async () => {
  drawOn(thread.draw);
  await assert.rejects(draw("bands", packed, doubts, METHOD_2, to, from, SETTINGS), RangeError);
  assert.ok(await draw("index", packed, doubts, METHOD_2, [to], SETTINGS, ALL_FROM_A));
});

test("a thread that has ended fails what it was asked, and the next draw has a new one", async () => {
  drawOn(thread.draw);
  const asked = draw("bands", packed, doubts, METHOD_2, from, to, { seed: 1, draws: 20_000 });
  await thread.end();
  await assert.rejects(asked, /has ended/);
  assert.ok(await draw("index", packed, doubts, METHOD_2, [to], SETTINGS, ALL_FROM_A));
});
