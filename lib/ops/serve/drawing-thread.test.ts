import assert from "node:assert/strict";
import { after, test } from "node:test";
import { draw, drawOn } from "@/lib/data/readings/certainty/draw";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { doubtsOf } from "@/lib/engine/draws/doubts";
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
const OF = { from, to, name: null };

const all = () =>
  Promise.all([
    draw("bands", packed, doubts, METHOD_2, SETTINGS, OF),
    draw("change", packed, doubts, METHOD_2, [from + 20, to], SETTINGS, OF),
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

test("bands that go on from earlier ones on the thread are those drawn at once", async () => {
  const names = [{ ...OF, name: "worked" }, OF];
  drawOn(thread.draw);
  for (const signals of [WORKED_2, WORKED_2.slice(1), WORKED_2]) {
    const rows = packSignals(signals, null, 2);
    const [goneOn, atOnce] = await Promise.all(
      names.map((of) =>
        draw("bands", rows, doubtsOf(rows, signals, new Map(), null), METHOD_2, SETTINGS, of),
      ),
    );
    assert.deepEqual(goneOn, atOnce);
  }
});

test("what cannot be drawn is refused as it is here, and the thread goes on", async () => {
  drawOn(thread.draw);
  await assert.rejects(
    draw("bands", packed, doubts, METHOD_2, SETTINGS, { ...OF, from: to, to: from }),
    RangeError,
  );
  assert.ok(await draw("change", packed, doubts, METHOD_2, [from, to], SETTINGS, OF));
});

test("a thread that has ended fails what it was asked, and the next draw has a new one", async () => {
  drawOn(thread.draw);
  const asked = draw("bands", packed, doubts, METHOD_2, { seed: 1, draws: 20_000 }, OF);
  await thread.end();
  await assert.rejects(asked, /has ended/);
  assert.ok(await draw("change", packed, doubts, METHOD_2, [from, to], SETTINGS, OF));
});
