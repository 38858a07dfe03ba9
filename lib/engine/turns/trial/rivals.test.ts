import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameWords } from "@/lib/engine/draws/random-stream";
import { indexCusum, indexThreshold, movingAverageCrossing, weeklyIndex } from "./rivals";
import { WARM } from "./scenarios";
import { simulateHistory } from "./simulator";

const step = (weeks: number, to: number) =>
  Float64Array.from({ length: 2 * weeks }, (_, week) =>
    week < weeks ? Math.sin(week) : to + Math.sin(week),
  );
const told = (alarms: { kind: string; week: number }[]) => alarms.map(({ kind, week }) => [kind, week]);

describe("plain rivals", () => {
  it("the threshold calls each excursion once, and is rearmed at 0", () => {
    const line = Float64Array.of(0, 5, 12, 14, 9, 13, -1, 11, -15, -16, 2);
    assert.deepEqual(told(indexThreshold(line, 10)), [
      ["thaw", 2],
      ["thaw", 7],
      ["freeze", 8],
    ]);
  });

  it("the averages part after a step and meet again", () => {
    const alarms = movingAverageCrossing(step(60, 40), 18);
    assert.equal(alarms.length, 1);
    assert.equal(alarms[0]?.kind, "thaw");
    // (2/4 − 2/26) · 40 = 16.9, (3/4 − 3/26) · 40 = 25.4: the third week after the step.
    assert.equal(alarms[0]?.week, 62);
    assert.equal(movingAverageCrossing(step(60, -40), 18)[0]?.kind, "freeze");
  });

  it("the CUSUM learns its level first, calls a step, and starts anew", () => {
    assert.deepEqual(indexCusum(step(60, 0), 20), []);
    const [alarm, ...more] = indexCusum(step(60, -10), 20);
    assert.equal(alarm?.kind, "freeze");
    assert.ok((alarm?.week ?? 0) >= 60 && (alarm?.week ?? 0) < 66);
    assert.deepEqual(more, []);
  });

  it("read the real index of the simulated signals, one value a Sunday", () => {
    const history = simulateHistory([{ weeks: 150, laws: [WARM] }], nameWords("index"));
    const index = weeklyIndex(history);
    assert.equal(index.length, 150);
    const first = history.signals[0]?.week ?? 0;
    assert.ok(index.slice(0, first).every((value) => value === 0) && index[first] !== 0);
    const settled = index.slice(80).reduce((sum, value) => sum + value, 0) / 70;
    assert.ok(settled > 25 && settled < 75, `${settled}`);
  });
});
