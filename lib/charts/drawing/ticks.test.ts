import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { timeTicks, valueAxis } from "./ticks";

const labels = (from: string, to: string, most: number) =>
  timeTicks(dayFromIso(from), dayFromIso(to), most).map(({ label }) => label);

test("fifteen months are marked by the quarter, with the year where it begins", () => {
  assert.deepEqual(labels("2025-01-19", "2026-07-03", 8), [
    "Apr 2025",
    "Jul",
    "Oct",
    "Jan 2026",
    "Apr",
    "Jul",
  ]);
});

test("a month is marked by its Mondays", () => {
  assert.deepEqual(labels("2025-12-01", "2025-12-31", 8), ["1 Dec", "8 Dec", "15 Dec", "22 Dec", "29 Dec"]);
});

test("decades are marked by years", () => {
  assert.deepEqual(labels("1990-06-01", "2020-06-01", 8), ["1995", "2000", "2005", "2010", "2015", "2020"]);
});

test("the value axis has whole steps of 25 with all values inside, and 0 always", () => {
  assert.deepEqual(valueAxis([12, -31]), { low: -50, high: 25, ticks: [-50, -25, 0, 25] });
  assert.deepEqual(valueAxis([]), { low: -25, high: 25, ticks: [-25, 0, 25] });
});
