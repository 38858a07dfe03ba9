import assert from "node:assert/strict";
import { test } from "node:test";
import { count, formatDay, formatDayShort, formatMonth, formatSpan, percent, plain, signed } from "./format";

test("a number carries its sign, a true minus and one decimal", () => {
  assert.equal(signed(18.53), "+18.5");
  assert.equal(signed(-3.25), "−3.3");
  assert.equal(signed(-3, 0), "−3");
});

test("a value that rounds to zero has no sign", () => {
  assert.equal(signed(-0.04), "0.0");
  assert.equal(signed(0), "0.0");
});

test("an absent number is a dash, never 0", () => {
  assert.equal(signed(null), "–");
  assert.equal(signed(Number.NaN), "–");
  assert.equal(percent(null), "–");
});

test("a plain number has a minus and no plus", () => {
  assert.equal(plain(0.25, 2), "0.25");
  assert.equal(plain(-0.25, 2), "−0.25");
  assert.equal(percent(0.9914), "99 %");
});

test("days are written as people write them", () => {
  assert.equal(formatDay("2025-11-26"), "26 Nov 2025");
  assert.equal(formatDay(null), "–");
  assert.equal(formatDayShort("2025-11-06"), "6 Nov");
  assert.equal(formatMonth("2025-11-26"), "Nov 2025");
});

test("a span does not repeat what its ends share", () => {
  assert.equal(formatSpan("2025-11-15", "2025-11-18"), "15–18 Nov 2025");
  assert.equal(formatSpan("2025-11-15", "2025-12-02"), "15 Nov – 2 Dec 2025");
  assert.equal(formatSpan("2025-12-15", "2026-01-02"), "15 Dec 2025 – 2 Jan 2026");
  assert.equal(formatSpan("2025-11-26", "2025-11-26"), "26 Nov 2025");
  assert.equal(formatSpan("2021-08-15", null), "since 15 Aug 2021");
});

test("a count agrees with its noun", () => {
  assert.equal(count(1, "signal"), "1 signal");
  assert.equal(count(2, "family", "families"), "2 families");
  assert.equal(count(50_000, "signal"), "50,000 signals");
});
