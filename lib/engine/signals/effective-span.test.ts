import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import { reportOf, signalOf } from "./any-signals.test-kit";
import { effectiveSpan } from "./effective-span";
import type { EngineSignal } from "./signal";

const day = dayFromIso;
function span(signal: EngineSignal, knownOn: string | null = null) {
  const { start, end } = effectiveSpan(signal, knownOn === null ? null : day(knownOn));
  return `${isoFromDay(start)} … ${end === null ? "in force" : isoFromDay(end)}`;
}
const seen = (published: string, over = {}) => reportOf("B2", { published: day(published), ...over });

test("the last day of every kind of period", () => {
  const ends = {
    day: "2024-02-12",
    week: "2024-02-18",
    month: "2024-02-29",
    quarter: "2024-03-31",
    "half-year": "2024-06-30",
    year: "2024-12-31",
  } as const;
  for (const [precision, end] of Object.entries(ends) as [keyof typeof ends, string][])
    assert.equal(isoFromDay(lastDayOfPeriod(day("2024-02-12"), precision)), end);
  assert.equal(isoFromDay(lastDayOfPeriod(day("2025-12-07"), "week")), "2025-12-07", "a Sunday is its own");
  assert.equal(isoFromDay(lastDayOfPeriod(day("2025-12-01"), "half-year")), "2025-12-31");
});

test("an imprecise start without a dated report counts from the end of its period, and moves as one", () => {
  const signal = signalOf("a", "2025-11-01", { precision: "month" });
  assert.equal(span(signal), "2025-11-30 … 2025-11-30");
});

test("its earliest dated report comes first, if it is earlier", () => {
  const signal = signalOf("a", "2025-11-01", {
    precision: "month",
    reports: [seen("2025-11-20"), seen("2025-11-24"), reportOf("A1")],
  });
  assert.equal(span(signal), "2025-11-20 … 2025-11-20");
  assert.equal(span({ ...signal, reports: [seen("2026-01-05")] }), "2025-11-30 … 2025-11-30");
});

test("it never counts before the start as written", () => {
  const signal = signalOf("a", "2025-11-01", { precision: "month", reports: [seen("2025-10-02")] });
  assert.equal(span(signal), "2025-11-01 … 2025-11-01");
});

test("a withdrawn report dates nothing, and neither does one that the view does not know", () => {
  const withdrawn = [seen("2025-11-10", { withdrawn: day("2025-11-25") }), seen("2025-11-20")];
  const signal = signalOf("a", "2025-11-01", { precision: "month", reports: withdrawn });
  assert.equal(span(signal), "2025-11-20 … 2025-11-20");
  assert.equal(span(signal, "2025-11-24"), "2025-11-10 … 2025-11-10");
  const late = signalOf("a", "2025-11-01", {
    precision: "month",
    reports: [reportOf("C3"), seen("2025-11-20")],
  });
  assert.equal(span(late, "2025-11-15"), "2025-11-30 … 2025-11-30");
  assert.equal(span(late, "2025-11-20"), "2025-11-20 … 2025-11-20");
});

test("the end of a span of several days moves to the last day of its own period", () => {
  const signal = signalOf("a", "2025-05-01", {
    precision: "month",
    end: day("2025-07-01"),
    reports: [seen("2025-05-12")],
  });
  assert.equal(span(signal), "2025-05-12 … 2025-07-31");
  assert.equal(span({ ...signal, end: day("2025-05-10") }), "2025-05-12 … 2025-05-31");
  assert.equal(span({ ...signal, end: null }), "2025-05-12 … in force");
});

test("a precise date stays, whenever it was reported", () => {
  const signal = signalOf("a", "2025-11-15", { end: day("2025-11-18"), reports: [seen("2025-11-10")] });
  assert.equal(span(signal), "2025-11-15 … 2025-11-18");
});

test("until its ending is published a status is in force", () => {
  const signal = signalOf("a", "2023-01-01", { end: day("2025-03-01"), endPublished: day("2025-03-10") });
  assert.equal(span(signal, "2025-03-09"), "2023-01-01 … in force");
  assert.equal(span(signal, "2025-03-10"), "2023-01-01 … 2025-03-01");
  assert.equal(span(signal), "2023-01-01 … 2025-03-01");
  assert.equal(span({ ...signal, endPublished: null }, "2024-01-01"), "2023-01-01 … 2025-03-01");
});
