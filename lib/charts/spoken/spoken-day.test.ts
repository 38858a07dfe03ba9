import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { chartSummary } from "./line-summary";
import { spokenDay, weekMarks } from "./spoken-day";

const day = dayFromIso;
const view: Pick<
  ChartView,
  "verdict" | "from" | "to" | "columns" | "band" | "turns" | "periods" | "markers" | "waiting"
> = {
  from: day("2025-11-23"),
  to: day("2025-11-30"),
  columns: {
    days: [day("2025-11-23"), day("2025-11-30")],
    index: [null, 14.3],
    warming: [null, 33],
    cooling: [null, -22.1],
    weekBefore: [null, 22.5],
    scores: [],
    thin: [],
    unsupported: [],
    parts: null,
  },
  band: {
    levels: [
      [null, 2],
      [null, 8],
      [null, 14],
      [null, 20],
      [null, 26.1],
    ],
    draws: 1000,
  },
  verdict: "Guarded and freezing since Nov 2025",
  turns: [
    {
      kind: "freeze",
      day: day("2025-11-26"),
      earliest: day("2025-11-20"),
      latest: day("2025-12-02"),
      name: "Freeze from 26 Nov 2025",
    },
  ],
  periods: [
    { letter: "A", title: "Before", from: day("2025-01-01"), to: day("2025-11-24"), public: true },
    { letter: "B", title: "Torn winter", from: day("2025-11-26"), to: null, public: true },
  ],
  waiting: [],
  markers: [
    {
      number: 7,
      slug: "x",
      title: "Drone attack",
      family: "Security incidents",
      day: day("2025-11-26"),
      when: "26 Nov 2025",
      share: -8.1,
      index: 14,
    },
  ],
};

test("a day is read aloud with level, change on the week, band, pulls and what marks its week", () => {
  assert.equal(
    spokenDay(view, 1),
    "30 Nov 2025: index +14.3, −8.2 on the week; nine in ten readings from +2.0 to +26.1; warming pull +33.0, cooling pull −22.1; Freeze from 26 Nov 2025; named period A ends; named period B begins: Torn winter; signal 7: Drone attack, −8.1",
  );
});

test("a day without an index has no number, no band and no change", () => {
  assert.equal(spokenDay(view, 0), "23 Nov 2025: index no data; within named period A");
  assert.equal(spokenDay({ ...view, band: null }, 7), "no data");
});

test("a long period is only named by its letter in the weeks within it", () => {
  assert.deepEqual(weekMarks(view, day("2025-12-07")), ["within named period B"]);
  assert.deepEqual(weekMarks(view, day("2025-12-01")), ["within named period B"]);
});

test("the whole chart in sentences names band, turns, signals and periods", () => {
  assert.equal(
    chartSummary(view),
    "Guarded and freezing since Nov 2025. The index went from +14.3 on 30 Nov 2025 to +14.3 on 30 Nov 2025; highest +14.3 on 30 Nov 2025, lowest +14.3 on 30 Nov 2025. At its end nine in ten readings from +2.0 to +26.1. Turns found in hindsight: Freeze from 26 Nov 2025. It names 1 signal and 2 named periods, listed below.",
  );
});

test("what waits for a second person is said of the whole chart", () => {
  const said = chartSummary({ ...view, waiting: [day("2025-11-30"), day("2025-12-01")] });
  assert.match(
    said,
    /On 2 days provisional signals begin, which count 0 until a second person has approved them\.$/,
  );
});
