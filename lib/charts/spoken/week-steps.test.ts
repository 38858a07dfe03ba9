import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { sundaysOf, weekStep } from "./week-steps";

const day = dayFromIso;
const year = { first: day("2025-01-01"), last: day("2025-12-31") };

test("a step of a week goes from Sunday to Sunday", () => {
  assert.equal(weekStep(day("2025-12-07"), -1, year), day("2025-11-30"));
  assert.equal(weekStep(day("2025-12-07"), 1, year), day("2025-12-14"));
  assert.equal(weekStep(day("2025-12-07"), -4, year), day("2025-11-09"));
});

test("from within a week the first step reaches the nearest Sunday that way", () => {
  assert.equal(weekStep(day("2025-12-31"), -1, year), day("2025-12-28"));
  assert.equal(weekStep(day("2025-12-03"), 1, year), day("2025-12-07"));
  assert.equal(weekStep(day("2025-12-03"), 4, year), day("2025-12-28"));
});

test("the last coded day ends the line, whatever its weekday", () => {
  assert.equal(weekStep(day("2025-12-28"), 1, year), day("2025-12-31"));
  assert.equal(weekStep(day("2025-01-03"), -4, year), day("2025-01-01"));
});

test("every step lands on a Sunday or on an end of the line", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: year.first, max: year.last }),
      fc.constantFrom(-4, -1, 1, 4),
      (from, by) => {
        const landed = weekStep(from, by, year);
        return weekday(landed) === 7 || landed === year.first || landed === year.last;
      },
    ),
  );
});

test("the Sundays of a stretch by position", () => {
  assert.deepEqual(sundaysOf(20428, 20437), [1, 8]);
  assert.deepEqual(sundaysOf(20429, 20429), [0]);
  assert.deepEqual(sundaysOf(20430, 20431), []);
});
