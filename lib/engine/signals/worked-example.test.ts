import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { changeShares, changeTotals } from "@/lib/engine/shares/change-shares";
import { familyShares, shares } from "@/lib/engine/shares/shares";
import { tension } from "@/lib/engine/stages/tension";
import { reportOf, signalOf } from "./any-signals.test-kit";
import { packSignals } from "./pack";
import { FAMILIES } from "./signal";

/** Six signals, followed by hand in docs/method.md. */
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
const FROM = dayFromIso("2021-08-01");
const series = indexSeries(packed, METHOD_1, FROM, dayFromIso("2025-12-31"));

/** Equal at six decimals, as published figures are. */
function same(actual: number | null | undefined, expected: number | null, what: string) {
  const rounded = typeof actual === "number" && !Number.isNaN(actual) ? actual.toFixed(6) : null;
  assert.equal(rounded, expected === null ? null : expected.toFixed(6), what);
}

describe("the worked example, to six decimals", () => {
  test("evidence weights follow from the grades", () => {
    const weights = Object.fromEntries(packed.ids.map((id, row) => [id, packed.evidence[row]]));
    assert.deepEqual(weights, { S1: 0.7265625, S2: 0.75, S3: 1, S4: 1, S5: 0.5625, S6: 1 });
  });

  const days: [string, number, [number, number] | null, [number, number] | null, [number, number] | null][] =
    [
      ["2025-11-14", -3.552068, [-2, -16.514041], null, null],
      ["2025-11-18", 7.225733, [2.359375, 19.411963], null, null],
      ["2025-11-30", -9.429239, [1.97454, 16.30759], [-3.819366, -30.795134], [-5.72905, -44.417564]],
      ["2025-12-07", 1.853468, [6.57706, 49.908607], [-3.428976, -27.821659], [-5.283995, -41.392037]],
    ];
  for (const [iso, index, diplomatic, rhetoric, security] of days)
    test(`index, pressures and scores on ${iso}`, () => {
      const at = dayFromIso(iso) - FROM;
      same(series.index[at], index, "index");
      for (const [family, expected] of [diplomatic, rhetoric, [1.125, 9.34763], null, security].entries()) {
        same(series.score[family]?.[at], expected?.[1] ?? null, `${FAMILIES[family]} score`);
        if (expected) same(series.pressure[family]?.[at], expected[0] ?? 0, `${FAMILIES[family]} pressure`);
      }
    });

  for (const [iso, warming, cooling, torn] of [
    ["2025-11-14", 1.402145, -4.954212, 0.441179],
    ["2025-11-30", 10.990418, -20.677874, 0.694096],
    ["2025-12-07", 19.811641, -19.475471, 0.991443],
  ] as const)
    test(`both sides and the tension on ${iso}`, () => {
      const at = dayFromIso(iso) - FROM;
      same(series.warming[at], warming, "warming");
      same(series.cooling[at], cooling, "cooling");
      same(tension(series.warming[at] ?? 0, series.cooling[at] ?? 0), torn, "tension");
    });

  test("shares of the level on 2025-12-07", () => {
    const listed = shares(packed, METHOD_1, dayFromIso("2025-12-07"));
    const expected = {
      S1: 8.573109,
      S2: -10.348009,
      S3: 10.952444,
      S4: -4.552971,
      S5: 1.402145,
      S6: -4.173249,
    };
    assert.equal(listed.length, 6);
    for (const [id, share] of Object.entries(expected))
      same(listed.find((one) => one.id === id)?.share, share, id);
  });

  test("shares of the level by family, with no number where there is no signal", () => {
    const byFamily = familyShares(packed, METHOD_1, dayFromIso("2025-12-07"));
    same(byFamily.DIPLOMATIC, 14.972582, "diplomatic");
    assert.equal(byFamily.ENERGY, null);
  });

  test("shares of the change from 2025-11-30 to 2025-12-07", () => {
    const listed = changeShares(packed, METHOD_1, dayFromIso("2025-11-30"), dayFromIso("2025-12-07"));
    const expected = {
      S1: [-0.456869, "ended-or-fading"],
      S2: [0.756382, "ended-or-fading"],
      S3: [10.537174, "new"],
      S4: [0, "unchanged"],
      S5: [0, "unchanged"],
      S6: [0.446021, "ended-or-fading"],
    } as const;
    for (const [id, [share, kind]] of Object.entries(expected)) {
      const found = listed.find((one) => one.id === id);
      same(found?.share, share, id);
      assert.equal(found?.kind, kind, id);
    }
    const total = Object.values(changeTotals(listed)).reduce((sum, share) => sum + share, 0);
    same(total, 11.282708, "total");
  });
});
