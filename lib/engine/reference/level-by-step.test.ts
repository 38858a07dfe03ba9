import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { periodAt } from "@/lib/engine/calendar/step-period";
import { levelByStep } from "./level-by-step";

const days = (from: string, values: number[], unsearched: number[] = []) => ({
  from: dayFromIso(from),
  values: Float64Array.from(values),
  supported: Uint8Array.from(values, (_, at) => (unsearched.includes(at) ? 0 : 1)),
});
const counted = (length: number) => Array.from({ length }, (_, at) => at + 1);

test("a week is the mean of its seven days", () => {
  // 2025-12-01 is a Monday.
  const { first, values } = levelByStep(days("2025-12-01", counted(14)), "week");
  assert.equal(periodAt("week", first), "2025-W49");
  assert.deepEqual(values, [4, 11]);
});

test("a month that begins or ends outside of the line has no mean", () => {
  // February 2025 of 28 days stands whole between a day of January and one of March: days 2 … 29, mean 15.5.
  const { first, values } = levelByStep(days("2025-01-31", counted(30)), "month");
  assert.equal(periodAt("month", first), "2025-01");
  assert.deepEqual(values, [null, 15.5, null]);
});

test("a day that nobody searched, or without a figure, takes the mean of its week", () => {
  assert.deepEqual(levelByStep(days("2025-12-01", counted(14), [9]), "week").values, [4, null]);
  const holed = counted(14).map((value) => (value === 3 ? Number.NaN : value));
  assert.deepEqual(levelByStep(days("2025-12-01", holed), "week").values, [null, 11]);
});

test("nothing has no periods", () => {
  assert.deepEqual(levelByStep(days("2025-12-01", []), "month").values, []);
});
