import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { addressOf, dayShown, monthsBefore, parseRange, rangeParams } from "./range";

const covered = { first: dayFromIso("2021-08-15"), last: dayFromIso("2026-04-19") };
const days = (range: { from: number; to: number }) => [isoFromDay(range.from), isoFromDay(range.to)];

test("an address without a range shows the last 15 months", () => {
  const range = parseRange({}, covered);
  assert.deepEqual(days(range), ["2025-01-19", "2026-04-19"]);
  assert.equal(range.preset, "15m");
  assert.deepEqual(rangeParams(range), {});
});

test("a preset counts back from the last coded day and stays within the covered days", () => {
  assert.deepEqual(days(parseRange({ range: "3m" }, covered)), ["2026-01-19", "2026-04-19"]);
  assert.deepEqual(days(parseRange({ range: "all" }, covered)), ["2021-08-15", "2026-04-19"]);
  const young = { first: dayFromIso("2026-04-01"), last: covered.last };
  assert.deepEqual(days(parseRange({ range: "2y" }, young)), ["2026-04-01", "2026-04-19"]);
});

test("exact days are kept in the address as they are", () => {
  const range = parseRange({ from: "2025-10-01", to: "2025-12-31" }, covered);
  assert.deepEqual(days(range), ["2025-10-01", "2025-12-31"]);
  assert.deepEqual(rangeParams(range), { from: "2025-10-01", to: "2025-12-31" });
  assert.equal(range.clamped, false);
});

test("five hundred years are cut to the covered days and one year ahead, and this is said", () => {
  const range = parseRange({ from: "1700-01-01", to: "2200-01-01" }, covered);
  assert.deepEqual(days(range), ["2021-08-15", "2027-04-20"]);
  assert.equal(range.clamped, true);
  assert.deepEqual(range.problems, []);
});

test("a range after the last coded day begins on it: later days are not coded yet", () => {
  const range = parseRange({ from: "2026-06-01", to: "2026-07-01" }, covered);
  assert.deepEqual(days(range), ["2026-04-19", "2026-07-01"]);
});

test("a range wholly before the first tracked day is the first tracked day", () => {
  assert.deepEqual(days(parseRange({ from: "1990-01-01", to: "1991-01-01" }, covered)), [
    "2021-08-15",
    "2021-08-15",
  ]);
});

test("a day that does not exist is named with its field, and the default stands", () => {
  const range = parseRange({ from: "2025-02-30" }, covered);
  assert.deepEqual(
    range.problems.map(({ field }) => field),
    ["from"],
  );
  assert.equal(range.preset, "15m");
});

test("a last day before the first, and an unknown preset, are refused in words", () => {
  assert.equal(parseRange({ from: "2025-12-31", to: "2025-10-01" }, covered).problems[0]?.field, "to");
  assert.match(parseRange({ range: "4m" }, covered).problems[0]?.message ?? "", /no range “4m”/);
});

test("months before the 31st end on the last day of a shorter month", () => {
  assert.equal(isoFromDay(monthsBefore(dayFromIso("2025-12-31"), 3)), "2025-09-30");
  assert.equal(isoFromDay(monthsBefore(dayFromIso("2024-03-31"), 1)), "2024-02-29");
  assert.equal(isoFromDay(monthsBefore(dayFromIso("2025-01-15"), 1)), "2024-12-15");
});

test("an address leaves out what is absent", () => {
  assert.equal(addressOf("/x", { range: "6m", knownOn: null, view: "" }), "/x?range=6m");
  assert.equal(addressOf("/x", {}), "/x");
});

test("a day is read however it was typed; what is none is named for its field, which keeps it", () => {
  const covered = { first: dayFromIso("2021-08-15"), last: dayFromIso("2025-12-07") };
  const read = parseRange({ from: "8 september 2024", to: "2025-01-31" }, covered);
  assert.deepEqual([isoFromDay(read.from), isoFromDay(read.to)], ["2024-09-08", "2025-01-31"]);
  const { problems } = parseRange({ from: "31 Feb 2025", to: "31 Feb 2025" }, covered);
  assert.deepEqual(
    problems.map(({ field, message, typed }) => [field, message, typed]),
    [
      ["from", "First day: “31 Feb 2025” is no day: February 2025 has 28.", "31 Feb 2025"],
      ["to", "Last day: “31 Feb 2025” is no day: February 2025 has 28.", "31 Feb 2025"],
    ],
  );
  assert.equal(dayShown(problems, "from", "2024-09-08"), "31 Feb 2025");
  assert.equal(dayShown([], "from", "2024-09-08"), "2024-09-08");
});

test("a range that runs backwards names both of its days", () => {
  const covered = { first: dayFromIso("2021-08-15"), last: dayFromIso("2025-12-07") };
  const { problems } = parseRange({ from: "2025-10-01", to: "2025-09-01" }, covered);
  assert.deepEqual(problems, [
    {
      field: "to",
      message: "The last day, 1 Sep 2025, is before the first, 1 Oct 2025.",
      typed: "2025-09-01",
    },
  ]);
});
