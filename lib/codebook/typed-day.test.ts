import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay } from "@/lib/charts/format/format";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { readTypedDay, typedDayAsIso } from "./typed-day";

test("one day, in every way of writing it that leaves no doubt", () => {
  for (const text of [
    "8 Sep 2025",
    " 08 sep 2025 ",
    "8 September 2025",
    "8 Sept. 2025",
    "8-Sep-2025",
    "8th September, 2025",
    "8SEP2025",
    "Sep 8, 2025",
    "September 8 2025",
    "2025-09-08",
    "2025-9-8",
  ])
    assert.deepEqual(readTypedDay(text), { iso: "2025-09-08", problem: null }, text);
});

test("every day is read back from the way it is shown", () => {
  for (let day = dayFromIso("2023-12-25"); day < dayFromIso("2025-03-03"); day++)
    assert.equal(readTypedDay(formatDay(isoFromDay(day))).iso, isoFromDay(day));
});

test("what is no day, or could be two, is told in words and never guessed", () => {
  const told: [string, string][] = [
    ["31 Feb 2025", "“31 Feb 2025” is no day: February 2025 has 28"],
    ["2024-02-30", "“2024-02-30” is no day: February 2024 has 29"],
    ["0 Sep 2025", "“0 Sep 2025” is no day: a month begins with day 1"],
    ["2025-13-01", "“2025-13-01” is no day: there is no month 13"],
    ["8 Spt 2025", "“8 Spt 2025” is no day: there is no month “Spt”"],
    ["8 Ma 2025", "“8 Ma 2025” is no day: there is no month “Ma”"],
    ["8 Sep", "“8 Sep” lacks the year: write it as 8 Sep 2025"],
    ["8 Sep 25", "“8 Sep 25” is no day: write the year with four figures, as in 8 Sep 2025"],
    ["9/8/2025", "“9/8/2025” can be read in two ways: write the month by its name, as in 8 Sep 2025"],
    ["08.09.2025", "“08.09.2025” can be read in two ways: write the month by its name, as in 8 Sep 2025"],
    ["soon", "“soon” is no day: write it as 8 Sep 2025"],
    ["", "“” is no day: write it as 8 Sep 2025"],
    ["\u202e8 Sep", "“\u2068\u202e8 Sep\u202c\u2069” is no day: write it as 8 Sep 2025"],
    ["0000-01-01", "“0000-01-01” is no day: there is no year 0"],
  ];
  for (const [text, problem] of told) assert.deepEqual(readTypedDay(text), { iso: null, problem }, text);
});

test("a long text is quoted by its beginning", () =>
  assert.match(readTypedDay("x".repeat(500)).problem ?? "", /^“x{40}…” is no day/));

test("for a form, what cannot be read stays as it was typed", () => {
  assert.equal(typedDayAsIso(" 8 Sep 2025 "), "2025-09-08");
  assert.equal(typedDayAsIso(" 31 Feb 2025 "), "31 Feb 2025");
});
