import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { NINE_MORE, WORKED_2 } from "@/lib/engine/forces/worked-example-2.test-kit";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, METHOD_2, type Method } from "@/lib/engine/methods/method";
import { anySignals, anyViewDay, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { atDefaults, type CodedDefaults } from "./codebook-defaults";
import { doubtsOf } from "./doubts";
import { fragility } from "./fragility";

const SETTINGS = { seed: 1, draws: 40 };
const A = dayFromIso("2025-11-30");
const B = dayFromIso("2025-12-07");

function tested(signals: EngineSignal[], defaults: CodedDefaults, method: Method = METHOD_2) {
  const packed = packSignals(signals);
  const found = fragility(
    packed,
    doubtsOf(packed, signals, new Map(), null),
    method,
    A,
    B,
    SETTINGS,
    defaults,
  );
  return { found, test: found?.tests.find(({ kind }) => kind === "codebook-defaults") };
}

const recoded = (signals: readonly EngineSignal[], defaults: CodedDefaults) =>
  signals.map((signal) => ({ ...signal, intensity: defaults.get(signal.id) || signal.intensity }));

const old = signalOf("old", "2025-01-01", { end: null, intensity: 2 });
const visit = signalOf("visit", "2025-12-03", { intensity: 9 });

describe("the test at the codebook's defaults", () => {
  test("an arrow that hangs on strong coding does not survive it, and is firm under generation 1 alone", () => {
    const families = ["DIPLOMATIC", "TRADE", "SECURITY"] as const;
    const many = families.flatMap((family) =>
      [1, 2].map((at) => ({ ...visit, id: `${family} ${at}`, family })),
    );
    const at = (intensity: number) => new Map(many.map(({ id }) => [id, intensity]));
    assert.equal(tested([old, ...many], at(9), METHOD_1).found?.verdict, "firm");
    const strong = tested([old, ...many], at(9));
    assert.deepEqual([strong.test?.survives, strong.found?.verdict], [true, "firm"]);
    const mild = tested([old, ...many], at(0.1));
    assert.deepEqual([mild.test?.arrow, mild.test?.survives], ["level", false]);
    assert.equal(mild.found?.verdict, "fair");
  });

  test("a test that turns the arrow round makes it fragile", () => {
    const clash = signalOf("clash", "2025-12-05", { intensity: -1 });
    const { found, test: turned } = tested(
      [old, visit, clash],
      new Map([
        ["visit", 1],
        ["clash", -9],
      ]),
    );
    assert.deepEqual([found?.arrow, turned?.arrow, found?.verdict], ["up", "down", "fragile"]);
  });

  test("types with default 0, and signals of no known type, keep what was coded", () => {
    const { found, test: kept } = tested([old, visit], new Map([["visit", 0]]));
    assert.equal(kept?.change, found?.change);
  });

  test("generation 1 does not know it", () => {
    const { found, test: none } = tested([old, visit], new Map([["visit", 0.5]]), METHOD_1);
    assert.equal(none, undefined);
    assert.ok((found?.tests.length ?? 0) > 0);
  });
});

describe("the test without the largest signal, with links", () => {
  const largest = (signals: EngineSignal[]) => {
    const found = tested(signals, new Map()).found?.tests[0];
    return { found, without: (ids: string[]) => signals.filter(({ id }) => !ids.includes(id)) };
  };
  const change = (signals: EngineSignal[]) => tested(signals, new Map()).found?.change;

  test("an event goes with the status that it opened: what is left is the line without the two", () => {
    const mission = signalOf("mission", "2025-12-03", { end: null, intensity: 2 });
    const handover = signalOf("handover", "2025-12-03", { intensity: 8, opens: "mission" });
    const signals = [old, mission, handover, { ...visit, intensity: 1 }];
    const { found, without } = largest(signals);
    assert.deepEqual([found?.kind, found?.id, found?.partner], ["largest-signal", "handover", "mission"]);
    assert.ok(Math.abs((found?.change ?? 0) - (change(without(["handover", "mission"])) ?? 9)) < 1e-12);
  });

  test("a happening that is left out goes back to the count that tells of it", () => {
    const tally = signalOf("tally", "2025-12-01", { end: B, intensity: -2, occurrences: 3 });
    const clash = signalOf("clash", "2025-12-06", { intensity: -9, countedIn: "tally" });
    const signals = [old, tally, clash];
    const { found, without } = largest(signals);
    assert.equal(found?.id, "clash");
    assert.ok(Math.abs((found?.change ?? 0) - (change(without(["clash"])) ?? 9)) < 1e-12);
  });
});

describe("a view at the defaults", () => {
  const day = dayFromIso("2025-03-31");

  test("is the view of the signals coded so: tallies, members, openings and all", () => {
    const signals = [...WORKED_2, ...NINE_MORE.slice(0, 4)];
    const defaults = new Map([
      ["T1", -5],
      ["T2", -1],
      ["M0", -3.5],
      ["O1", 1.5],
      ["O2", 3],
      ["V1", -7],
    ]);
    const packed = packSignals(signals, null, 2);
    const expected = packSignals(recoded(signals, defaults), null, 2);
    assert.deepEqual(
      indexSeries(atDefaults(packed, defaults), METHOD_2, day - 900, day + 400),
      indexSeries(expected, METHOD_2, day - 900, day + 400),
    );
    assert.notEqual(packed.intensity[packed.ids.indexOf("O1")], 1.5, "the view itself stays");
  });

  test("two of other sign are no pair any more, and weigh in full", () => {
    const signals = WORKED_2.filter(({ family }) => family === "TRADE");
    const packed = packSignals(signals, null, 2);
    const turned = atDefaults(packed, new Map([["O1", -5]]));
    assert.equal(turned.openers.size, 0);
    const { pressure } = indexSeries(turned, METHOD_2, dayFromIso("2023-09-02"), dayFromIso("2023-09-02"));
    assert.ok(Math.abs((pressure[2]?.[0] ?? 0) - (-5 + 2 * 0.5625)) < 1e-12);
  });

  test("of any signals without links, in either generation", () => {
    fc.assert(
      fc.property(
        anySignals,
        anyViewDay,
        fc.array(fc.integer({ min: -20, max: 20 })),
        (signals, at, halves) => {
          const defaults = new Map(halves.map((half, number) => [`s${number}`, half / 2]));
          const expected = packSignals(recoded(signals, defaults));
          for (const method of [METHOD_1, METHOD_2])
            assert.deepEqual(
              indexSeries(atDefaults(packSignals(signals), defaults), method, at, at),
              indexSeries(expected, method, at, at),
            );
        },
      ),
      { numRuns: 200 },
    );
  });
});
