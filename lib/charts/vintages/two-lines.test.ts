import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { sharedStretches, twoLines, twoLinesSummary } from "./two-lines";

const [from, to] = [dayFromIso("2025-11-01"), dayFromIso("2025-11-10")];
const held = (id: string, start: string, intensity: number) =>
  indexSeries(packSignals([signalOf(id, start, { end: null, intensity })]), METHOD_1, from, to);

test("the line of then ends where its knowledge ends, and begins where its data begin", () => {
  const lines = twoLines(
    { before: held("a", "2025-11-03", 4), after: held("a", "2025-11-02", 6) },
    { from, to, thenLast: from + 6 },
  );
  assert.deepEqual(
    lines.before.map((value) => value !== null),
    [false, false, true, true, true, true, true, false, false, false],
  );
  assert.equal(lines.after.filter((value) => value === null).length, 1);
  assert.deepEqual(sharedStretches(lines), [[2, 6]]);
  assert.match(
    twoLinesSummary(lines),
    /^On 7 Nov 2025 the line of then stands at \+9\.6 and the line of now at \+13\.9\./,
  );
});

test("no common day is said, not drawn", () => {
  const lines = twoLines({ before: null, after: held("a", "2025-11-02", 6) }, { from, to, thenLast: to });
  assert.deepEqual(sharedStretches(lines), []);
  assert.match(twoLinesSummary(lines), /no day/);
  assert.deepEqual(sharedStretches({ before: [1, null, 2, 3], after: [1, 2, 2, null] }), [
    [0, 0],
    [2, 2],
  ]);
});

test("lines that agree are said to agree", () => {
  const same = held("a", "2025-11-01", 4);
  const said = twoLinesSummary(twoLines({ before: same, after: same }, { from, to, thenLast: to }));
  assert.match(said, /never lie as much as 0\.1 points apart/);
});
