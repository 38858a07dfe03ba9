import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { dayInCalendar } from "./calendars";
import { dayOfLunar, LUNAR_DOUBT, lunarOfDay } from "./lunar-hijri";
import { dayOfSolar, isSolarLeapYear, solarMonthLength, solarOfDay } from "./solar-hijri";

test("Nowruz fell on these days", () => {
  const known: [number, string][] = [
    [1300, "1921-03-21"],
    [1357, "1978-03-21"],
    [1375, "1996-03-20"],
    [1387, "2008-03-20"],
    [1395, "2016-03-20"],
    [1399, "2020-03-20"],
    [1400, "2021-03-21"],
    [1403, "2024-03-20"],
    [1404, "2025-03-21"],
    [1405, "2026-03-21"],
    [1408, "2029-03-20"],
  ];
  for (const [year, iso] of known)
    assert.equal(isoFromDay(dayOfSolar({ year, month: 1, dayOfMonth: 1 })), iso);
});

test("days that everybody here knows in both calendars", () => {
  assert.equal(isoFromDay(dayOfSolar({ year: 1400, month: 5, dayOfMonth: 24 })), "2021-08-15");
  assert.equal(isoFromDay(dayOfSolar({ year: 1404, month: 8, dayOfMonth: 24 })), "2025-11-15");
  assert.equal(isoFromDay(dayOfSolar({ year: 1403, month: 5, dayOfMonth: 6 })), "2024-07-27");
  assert.equal(isoFromDay(dayOfSolar({ year: 1403, month: 12, dayOfMonth: 30 })), "2025-03-20");
});

test("leap years come eight in 33, four years apart and once five", () => {
  const leap = Array.from({ length: 151 }, (_, at) => 1300 + at).filter(isSolarLeapYear);
  const gaps = leap.slice(1).map((year, at) => year - (leap[at] ?? 0));
  assert.deepEqual(new Set(gaps), new Set([4, 5]));
  assert.deepEqual(
    leap.filter((year) => year >= 1375 && year <= 1412),
    [1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412],
  );
  for (let year = 1300; year <= 1417; year++)
    assert.equal(isSolarLeapYear(year), isSolarLeapYear(year + 33), String(year));
});

const solarParts = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});
const lunarParts = new Intl.DateTimeFormat("en-u-ca-islamic-civil-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function told(format: Intl.DateTimeFormat, day: number) {
  const parts = format.formatToParts(day * 86_400_000);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number("year"), month: number("month"), dayOfMonth: number("day") };
}

test("every day of 1300 to 1450 is there and back, and agrees with the runtime's Persian calendar", () => {
  const first = dayOfSolar({ year: 1300, month: 1, dayOfMonth: 1 });
  const last = dayOfSolar({ year: 1450, month: 12, dayOfMonth: solarMonthLength(1450, 12) });
  for (let day = first; day <= last; day++) {
    const date = solarOfDay(day);
    assert.equal(dayOfSolar(date), day);
    assert.deepEqual(date, told(solarParts, day), isoFromDay(day));
  }
});

test("the lunar reckoning is there and back, and agrees with the runtime's civil calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayFromIso("1922-01-01"), max: dayFromIso("2076-12-31") }), (day) => {
      const date = lunarOfDay(day);
      assert.equal(dayOfLunar(date), day);
      assert.deepEqual(date, told(lunarParts, day), isoFromDay(day));
    }),
    { numRuns: 5_000 },
  );
});

test("the days that Kabul announced lie within the doubt of the reckoning, and not all on it", () => {
  const announced: [string, number, number, number][] = [
    ["2022-05-01", 1443, 10, 1],
    ["2023-04-21", 1444, 10, 1],
    ["2024-04-10", 1445, 10, 1],
    ["2024-06-17", 1445, 12, 10],
    ["2025-03-30", 1446, 10, 1],
    ["2025-06-07", 1446, 12, 10],
  ];
  const off = announced.map(
    ([iso, year, month, dayOfMonth]) => dayOfLunar({ year, month, dayOfMonth }) - dayFromIso(iso),
  );
  assert.deepEqual(off, [2, 1, 0, 0, 1, 0]);
  assert.ok(off.every((days) => Math.abs(days) <= LUNAR_DOUBT));
});

test("a date that a calendar does not have is null", () => {
  const none: [Parameters<typeof dayInCalendar>[0], number, number, number][] = [
    ["gregorian", 2025, 2, 29],
    ["gregorian", 2025, 13, 1],
    ["gregorian", 1404, 9, 5],
    ["solar", 1404, 12, 30],
    ["solar", 1404, 7, 31],
    ["solar", 2025, 7, 1],
    ["lunar", 1447, 5, 31],
    ["lunar", 1447, 0, 1],
  ];
  for (const [calendar, year, month, dayOfMonth] of none)
    assert.equal(dayInCalendar(calendar, { year, month, dayOfMonth }), null);
});
