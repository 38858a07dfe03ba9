import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "./day";
import { isoWeekOf, parseIsoWeek, shiftWeek, sundayOnOrBefore, weekday } from "./iso-week";

const anyDay = fc.integer({ min: dayFromIso("0002-01-01"), max: dayFromIso("9998-12-20") });

test("a week belongs to the year of its Thursday", () => {
  assert.equal(isoWeekOf(dayFromIso("2025-12-07")), "2025-W49");
  assert.equal(isoWeekOf(dayFromIso("2024-12-30")), "2025-W01");
  assert.equal(isoWeekOf(dayFromIso("2021-01-03")), "2020-W53");
  assert.equal(isoWeekOf(dayFromIso("2027-01-03")), "2026-W53");
});

test("a week runs from Monday to Sunday and reads back as itself", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = isoWeekOf(day);
      const span = parseIsoWeek(week);
      assert.ok(span);
      assert.equal(weekday(span.monday), 1);
      assert.equal(span.sunday - span.monday, 6);
      assert.ok(span.monday <= day && day <= span.sunday);
    }),
  );
});

test("a week that the year does not have is null, and so is another form", () => {
  for (const text of [
    "2025-W53",
    "2025-W00",
    "2025-W1",
    "2025-49",
    "W49",
    "",
    "0000-W01",
    "2025-W54",
    "20255-W01",
  ])
    assert.equal(parseIsoWeek(text), null, text);
  assert.deepEqual(parseIsoWeek("2026-W53"), {
    monday: dayFromIso("2026-12-28"),
    sunday: dayFromIso("2027-01-03"),
  });
});

test("the Sunday on or before a day", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const sunday = sundayOnOrBefore(day);
      assert.equal(weekday(sunday), 7);
      assert.ok(sunday <= day && day - sunday < 7);
    }),
  );
  assert.equal(isoFromDay(sundayOnOrBefore(dayFromIso("2025-12-07"))), "2025-12-07");
  assert.equal(isoFromDay(sundayOnOrBefore(dayFromIso("2025-12-13"))), "2025-12-07");
});

test("weeks are counted on across years, and back", () => {
  assert.equal(shiftWeek("2025-W52", 1), "2026-W01");
  assert.equal(shiftWeek("2026-W01", -1), "2025-W52");
  assert.equal(shiftWeek("2026-W53", 1), "2027-W01");
  assert.throws(() => shiftWeek("2025-W53", 1), RangeError);
});
