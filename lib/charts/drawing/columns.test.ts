import assert from "node:assert/strict";
import { test } from "node:test";
import { lineSummary } from "@/lib/charts/spoken/line-summary";
import { tableDays } from "@/lib/charts/tables/table-days";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { chartColumns, nearest, stretchOf } from "./columns";
import { periodLanes } from "./period-lanes";

test("days before a line begins are gaps, not 0", () => {
  assert.deepEqual([...stretchOf(Float64Array.of(5, 6, 7), 10, 8, 11)], [Number.NaN, Number.NaN, 5, 6]);
});

test("without any signal every column is a gap on every day", () => {
  const columns = chartColumns(null, 100, 102);
  assert.deepEqual(columns.days, [100, 101, 102]);
  assert.deepEqual(columns.index, [null, null, null]);
  assert.deepEqual(columns.scores[4], [null, null, null]);
});

test("a family begins with its first signal and is thin while its evidence is under 1", () => {
  const packed = packSignals([
    signalOf("s", isoFromDay(101), { family: "TRADE", end: null, reports: [reportOf("B2")] }),
  ]);
  const columns = chartColumns(indexSeries(packed, METHOD_1, 100, 102), 100, 102);
  assert.equal(columns.scores[2]?.[0], null);
  assert.ok((columns.scores[2]?.[1] ?? 0) > 0);
  assert.deepEqual(columns.thin[2], [false, true, true]);
  assert.deepEqual(columns.thin[0], [false, false, false]);
});

test("a long line keeps its Sundays, each with the level of the Sunday before", () => {
  const from = 18_000;
  const to = from + 6000;
  const packed = packSignals([
    signalOf("s", isoFromDay(from), { family: "TRADE", end: null, reports: [reportOf("B2")] }),
  ]);
  const { days, index, weekBefore } = chartColumns(indexSeries(packed, METHOD_1, from, to), from, to);
  const sundays = days.flatMap((day, at) => (weekday(day) === 7 ? [at] : []));
  assert.equal(sundays.length, 858);
  assert.ok(days.length <= 858 + 300);
  for (const [place, at] of sundays.entries()) {
    const before = sundays[place - 1];
    assert.equal(weekBefore[at], before === undefined ? null : index[before]);
  }
});

test("the cursor finds the nearest kept day", () => {
  assert.equal(nearest([1, 5, 9], 6), 1);
  assert.equal(nearest([1, 5, 9], 8), 2);
  assert.equal(nearest([1, 5, 9], -100), 0);
  assert.equal(nearest([1, 5, 9], 100), 2);
});

test("overlapping periods lie in lanes of their own", () => {
  const periods = [
    { from: 0, to: 9 },
    { from: 5, to: 12 },
    { from: 10, to: 11 },
  ];
  assert.deepEqual(periodLanes(periods), [0, 1, 0]);
});

test("a table lists days of a short range and Sundays of a long one, and always the last day", () => {
  assert.deepEqual(tableDays(20_423, 20_425), { days: [20_425, 20_424, 20_423], every: "day by day" });
  const { days, every } = tableDays(20_000, 20_430);
  assert.equal(every, "week by week");
  assert.deepEqual(days.slice(0, 3), [20_430, 20_429, 20_422]);
});

test("the line is told in words with its ends and extremes, and a gap is no number", () => {
  assert.equal(
    lineSummary({ days: [20_000, 20_001, 20_002, 20_003], index: [null, 1, -4.25, 2] }),
    "The index went from +1.0 on 5 Oct 2024 to +2.0 on 7 Oct 2024; highest +2.0 on 7 Oct 2024, lowest −4.3 on 6 Oct 2024.",
  );
  assert.equal(lineSummary({ days: [20_000], index: [null] }), "There is no data in this range.");
});
