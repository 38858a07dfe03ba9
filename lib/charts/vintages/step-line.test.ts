import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { fineAxis, placeOfMoment, stepLine } from "./step-line";

test("a figure holds until it moves, and what was not there is a gap", () => {
  const line = stepLine(
    [
      { at: "2025-11-30", value: null },
      { at: "2025-12-02", value: 11 },
      { at: "2025-12-10", value: null },
      { at: "2025-12-25T12:00:00.000Z", value: 12 },
    ],
    "2025-12-31",
  );
  assert.ok(line);
  assert.deepEqual(
    line.points.map(({ day, value }) => [day, value]),
    [
      [dayFromIso("2025-12-02"), 11],
      [dayFromIso("2025-12-10"), 11],
      [dayFromIso("2025-12-10"), null],
      [dayFromIso("2025-12-25") + 0.5, null],
      [dayFromIso("2025-12-25") + 0.5, 12],
      [dayFromIso("2025-12-31"), 12],
    ],
  );
  assert.equal(line.moves.length, 2);
  assert.equal(placeOfMoment("1970-01-02T12:00:00.000Z"), 1.5);
  assert.equal(stepLine([{ at: "2025-11-30", value: null }], "2025-12-31"), null);
});

test("the axis holds every value with few marks", () => {
  assert.deepEqual(fineAxis([10.9, 12.2]).ticks, [10.5, 11, 11.5, 12, 12.5]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
      const { low, high, ticks } = fineAxis(values);
      assert.ok(low < high && ticks.length >= 2 && ticks.length <= 7);
      assert.ok(values.every((value) => value >= low - 1e-9 && value <= high + 1e-9));
    }),
  );
});
