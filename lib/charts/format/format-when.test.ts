import assert from "node:assert/strict";
import { test } from "node:test";
import { formatWhen } from "./format-when";

test("a day is named to the day", () => {
  assert.equal(formatWhen("2025-11-26", "2025-11-26", "day"), "26 Nov 2025");
});

test("a month, quarter, half-year or year is not named more exactly than it is known", () => {
  assert.equal(formatWhen("2025-05-16", "2025-05-16", "month"), "May 2025");
  assert.equal(formatWhen("2021-10-15", "2021-10-15", "quarter"), "the fourth quarter of 2021");
  assert.equal(formatWhen("2025-06-30", "2025-06-30", "half-year"), "the first half of 2025");
  assert.equal(formatWhen("2025-01-01", "2025-01-01", "year"), "2025");
});

test("a status still in force says since when, an ended one until when", () => {
  assert.equal(formatWhen("2025-07-01", null, "month"), "since Jul 2025");
  assert.equal(formatWhen("2021-08-15", "2024-02-16", "month"), "Aug 2021 – Feb 2024");
});

test("a span dated by the week is told as about its days", () => {
  assert.equal(formatWhen("2025-10-11", "2025-10-19", "week"), "about 11–19 Oct 2025");
  assert.equal(formatWhen("2025-10-11", "2025-10-11", "week"), "the week of 6 Oct 2025");
  assert.equal(
    formatWhen("2025-12-24", "2025-12-24", "week"),
    "the week of 22 Dec 2025",
    "24 Dec is a Wednesday",
  );
});
