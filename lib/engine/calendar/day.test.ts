import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { civilOfDay, dayFromIso, isoFromDay } from "./day";

test("days are counted from 1970-01-01", () => {
  assert.equal(dayFromIso("1970-01-01"), 0);
  assert.equal(dayFromIso("1969-12-31"), -1);
  assert.equal(dayFromIso("2025-12-07"), 20429);
  assert.equal(isoFromDay(20429), "2025-12-07");
  assert.deepEqual(civilOfDay(dayFromIso("2024-02-29")), { year: 2024, month: 2, dayOfMonth: 29 });
});

test("every day of ten thousand years reads back as itself, and agrees with the calendar of the language", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayFromIso("0000-01-01"), max: dayFromIso("9999-12-31") }), (day) => {
      const iso = isoFromDay(day);
      assert.equal(dayFromIso(iso), day);
      assert.equal(new Date(day * 86_400_000).toISOString().slice(0, 10), iso);
    }),
    { numRuns: 5_000 },
  );
});

test("a day that the calendar does not have is refused", () => {
  for (const iso of ["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-01-00"])
    assert.throws(() => dayFromIso(iso), RangeError, iso);
});

test("another form is refused", () => {
  for (const iso of ["", "2025-1-1", "20251207", "2025-12-07T00:00:00Z", " 2025-12-07", "+012025-01-01"])
    assert.throws(() => dayFromIso(iso), RangeError, iso);
  for (const day of [Number.NaN, 0.5, 1e9, -1e9]) assert.throws(() => isoFromDay(day), RangeError);
});
