import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { drawBands } from "./bands";
import { doubtsOf } from "./doubts";
import { DEFAULT_DRAWS } from "./draw-settings";
import { fragility } from "./fragility";
import { sensitivity } from "./sensitivity";

/** The six signals of the worked example in docs/method.md. */
const SIGNALS = [
  signalOf("S1", "2025-11-15", {
    end: dayFromIso("2025-11-18"),
    intensity: 6,
    reports: [reportOf("B2"), reportOf("C2")],
  }),
  signalOf("S2", "2025-11-26", { family: "SECURITY", intensity: -8, reports: [reportOf("A2")] }),
  signalOf("S3", "2025-12-02", { intensity: 5, reports: [reportOf("A1"), reportOf("B2")] }),
  signalOf("S4", "2021-08-15", { end: null, intensity: -2 }),
  signalOf("S5", "2023-09-02", { family: "TRADE", end: null, intensity: 2, reports: [reportOf("B2")] }),
  signalOf("S6", "2025-11-27", { family: "RHETORIC", intensity: -4 }),
];
const packed = packSignals(SIGNALS);
const doubts = doubtsOf(packed, SIGNALS, new Map(), null);
const FROM = dayFromIso("2025-11-30");
const TO = dayFromIso("2025-12-07");
const bands = drawBands(packed, doubts, METHOD_1, FROM, TO, DEFAULT_DRAWS);

/** Worked out by a second program, in another language, from the text of the method. */
const KNOWN = {
  "2025-11-30": "-26.119765, -16.566033, -9.317678, -2.483770, 7.289060",
  "2025-12-07": "-14.484478, -5.514691, 1.305723, 8.053986, 18.674331",
};
for (const [iso, expected] of Object.entries(KNOWN))
  test(`bands of the index on ${iso}, seed 1, 1,000 draws, to six decimals`, () => {
    const levels = bands.index.levels.map((line) => line[dayFromIso(iso) - FROM]?.toFixed(6));
    assert.equal(levels.join(", "), expected);
  });

test("the index lies within the middle half of its draws on both days", () => {
  const series = indexSeries(packed, METHOD_1, FROM, TO);
  for (const at of [0, TO - FROM]) {
    const [, low = 0, , high = 0] = bands.index.levels.map((line) => line[at] ?? 0);
    assert.ok(low < (series.index[at] ?? 0) && (series.index[at] ?? 0) < high);
  }
});

test("a family without any signal has no band; a market that may be closed has its lower quarter at 0", () => {
  assert.ok(bands.families[3]?.levels.every((line) => line.every(Number.isNaN)));
  const [low, quarter, median = Float64Array.of()] = bands.families[2]?.levels ?? [];
  assert.ok(low?.every((value) => value === 0) && quarter?.every((value) => value === 0));
  // True with probability .5625 and then 2 with an error of 1: half of the draws lie under 0.777.
  assert.ok(Math.abs((median[0] ?? 0) - 100 * Math.tanh(0.777 / 12)) < 1.5);
});

test("the arrow of that week is up in every draw, and hangs on S3", () => {
  const found = fragility(packed, doubts, METHOD_1, FROM, TO, DEFAULT_DRAWS, new Map());
  assert.deepEqual([found?.arrow, found?.sameArrow, found?.verdict], ["up", 1, "fair"]);
  assert.equal(found?.change.toFixed(6), "11.282708");
  assert.deepEqual(
    found?.tests.map(({ kind, id, family, arrow }) => [kind, id ?? family ?? "", arrow]),
    [
      ["largest-signal", "S3", "level"],
      ["equal-weights", "", "up"],
      ["without-family", "DIPLOMATIC", "level"],
      ["without-family", "RHETORIC", "up"],
      ["without-family", "TRADE", "up"],
      ["without-family", "SECURITY", "up"],
    ],
  );
});

test("most of its doubt is whether the signals are true, and none of it their days", () => {
  const { groups } = sensitivity(packed, doubts, METHOD_1, TO, DEFAULT_DRAWS);
  const largest = groups.reduce((most, one) => (one.total > most.total ? one : most));
  assert.equal(largest.group, "existence");
  assert.deepEqual([groups[5]?.first, groups[5]?.total], [0, 0]);
});
