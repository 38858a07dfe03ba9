import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import { ucdpTime } from "./ucdp-time";

test("the precision is that of date_prec, and coarser where the span is longer", () => {
  const of = (start: string, end: string, precision: string) => ucdpTime(start, end, precision)?.precision;
  assert.equal(of("2024-01-05", "2024-01-05", "1"), "day");
  // A day known inside a span that says otherwise is no day.
  assert.equal(of("2024-01-05", "2024-01-06", "1"), "week");
  assert.equal(of("2024-01-05", "2024-01-06", "2"), "week");
  assert.equal(of("1989-05-10", "1989-05-16", "3"), "week");
  assert.equal(of("1996-04-11", "1996-04-18", "4"), "month");
  assert.equal(of("2003-11-24", "2003-12-24", "4"), "month");
  assert.equal(of("1999-05-30", "1999-07-02", "5"), "quarter");
  assert.equal(of("2017-06-05", "2017-10-10", "5"), "half-year");
  assert.equal(of("2019-01-01", "2019-12-22", "5"), "year");
  assert.equal(of("2019-01-01", "2019-01-01", "5"), "quarter");
});

test("the time of a day says nothing, and days in the wrong order are put right", () => {
  const time = ucdpTime("2024-01-09 00:00:00.000", "2024-01-05T10:00", "3");
  assert.deepEqual([time?.first, time?.last, time?.doubt], [19_727, 19_731, "span"]);
  assert.equal(time?.written, "2024-01-09 00:00:00.000 – 2024-01-05T10:00");
});

test("no day, no precision: null", () => {
  for (const [start, end, precision] of [
    ["2024-02-30", "2024-03-01", "2"],
    ["05/01/2024", "05/01/2024", "1"],
    ["2024-01-05", "", "1"],
    ["2024-01-05", "2024-01-05", ""],
    ["2024-01-05", "2024-01-05", "0"],
  ] as const)
    assert.equal(ucdpTime(start, end, precision), null);
});

test("no span is said to be finer than it is", () => {
  const longest = { day: 1, week: 7, month: 31, quarter: 92, "half-year": 184, year: 366 };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 365 }),
      fc.integer({ min: 1, max: 5 }),
      (first, more, prec) => {
        const time = ucdpTime(isoFromDay(first), isoFromDay(first + more), String(prec));
        assert.ok(time && more + 1 <= longest[time.precision]);
        const finest = (["day", "week", "week", "month", "quarter"] as const)[prec - 1] ?? "year";
        assert.ok(PRECISIONS.indexOf(time.precision) >= PRECISIONS.indexOf(finest));
      },
    ),
  );
});
