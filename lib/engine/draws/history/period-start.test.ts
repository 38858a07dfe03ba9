import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import { FIRST_DAY, LAST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import { firstDayOfPeriod } from "./period-start";

test("first days by precision", () => {
  const first = (precision: (typeof PRECISIONS)[number]) =>
    isoFromDay(firstDayOfPeriod(dayFromIso("2025-08-14"), precision));
  assert.deepEqual(PRECISIONS.map(first), [
    "2025-08-14",
    "2025-08-11",
    "2025-08-01",
    "2025-07-01",
    "2025-07-01",
    "2025-01-01",
  ]);
});

test("periods follow one another without gap: the day before the first is the last of another", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
      fc.constantFrom(...PRECISIONS),
      (day, precision) => {
        const first = firstDayOfPeriod(day, precision);
        assert.ok(first <= day);
        assert.equal(lastDayOfPeriod(first, precision), lastDayOfPeriod(day, precision));
        assert.equal(lastDayOfPeriod(first - 1, precision), first - 1);
      },
    ),
  );
});
