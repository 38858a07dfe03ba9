import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso, isoFromDay } from "./day";
import { daysOfPlace, periodAt, placeOfDay, placeOfPeriod, STEPS } from "./step-period";

test("a period has a place, and the place names the period", () => {
  // (2025 − 1970) · 12 + 11 = 671; date(2025, 12, 1) is 20,423 days after 1970-01-01 by Python's datetime.
  assert.equal(placeOfPeriod("month", "2025-12"), 671);
  assert.deepEqual(daysOfPlace("month", 671), { from: 20_423, to: 20_453 });
  assert.equal(placeOfPeriod("week", "1970-W02"), 0);
  assert.equal(placeOfPeriod("year", "1969"), -1);
  for (const step of STEPS)
    for (let place = -900; place < 3_000; place += 7)
      assert.equal(placeOfPeriod(step, periodAt(step, place)), place, `${step} ${place}`);
});

test("adjoining periods leave no day out and share none", () => {
  for (const step of STEPS)
    for (let place = -30; place < 700; place++)
      assert.equal(daysOfPlace(step, place).to + 1, daysOfPlace(step, place + 1).from);
});

test("a day falls in the period that holds it", () => {
  for (const step of STEPS)
    for (let day = dayFromIso("2019-12-20"); day < dayFromIso("2021-02-01"); day++) {
      const { from, to } = daysOfPlace(step, placeOfDay(step, day));
      assert.ok(from <= day && day <= to, `${step} ${isoFromDay(day)}`);
    }
});

test("what the calendar does not have is no period", () => {
  for (const period of ["2025-13", "2025-00", "2025-1", "0000-05", "2025-W01", "2025"])
    assert.equal(placeOfPeriod("month", period), null, period);
  assert.equal(placeOfPeriod("week", "2025-W53"), null);
  assert.equal(placeOfPeriod("year", "25"), null);
});
