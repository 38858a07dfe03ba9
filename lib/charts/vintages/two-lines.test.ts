import assert from "node:assert/strict";
import { test } from "node:test";
import { lineValues } from "@/lib/charts/lines/lines-words";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { sharedStretches, twoLines, twoLinesSummary, twoLinesView } from "./two-lines";

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

test("a cursor reads both lines on every Sunday, and says where one has no data", () => {
  const long = { from: dayFromIso("2021-01-03"), to: dayFromIso("2025-12-28") };
  const alive = indexSeries(
    packSignals([signalOf("a", "2021-06-01", { end: null, intensity: 4 })]),
    METHOD_1,
    long.from,
    long.to,
  );
  const lines = twoLines({ before: alive, after: alive }, { ...long, thenLast: dayFromIso("2025-11-30") });
  const view = twoLinesView({ ...lines, unsearched: [] }, dayFromIso("2025-11-26"));
  for (let day = long.from; day <= long.to; day += 7) assert.ok(view.days.includes(day), `day ${day}`);
  const on = (iso: string) => lineValues(view, view.days.indexOf(dayFromIso(iso)));
  assert.equal(on("2021-01-03"), "3 Jan 2021: now no data, then no data");
  assert.match(on("2025-11-30"), /^30 Nov 2025: now \+\d+\.\d, then \+\d+\.\d, the day explained below$/);
  assert.match(on("2025-12-07"), /^7 Dec 2025: now \+\d+\.\d, then no data$/);
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
