import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { plainDay } from "@/lib/engine/index/plain-index.test-kit";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { changeShares } from "@/lib/engine/shares/change-shares";
import {
  anyMethod,
  anySignals,
  anyViewDay,
  reportOf,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { doubtsOf } from "./doubts";
import { drawnIndex } from "./drawn-index";
import { fragility } from "./fragility";

const SETTINGS = { seed: 1, draws: 400 };
const A = dayFromIso("2025-11-30");
const B = dayFromIso("2025-12-07");

function fragilityOf(signals: EngineSignal[], a = A, b = B, method: Method = METHOD_1) {
  const packed = packSignals(signals);
  return fragility(packed, doubtsOf(packed, signals, new Map(), null), method, a, b, SETTINGS, new Map());
}

const old = signalOf("old", "2025-01-01", { end: null, intensity: 2 });
const visit = signalOf("visit", "2025-12-03", { intensity: 9 });
const trade = signalOf("trade", "2025-12-04", { family: "TRADE", intensity: 9 });
const security = signalOf("security", "2025-12-05", { family: "SECURITY", intensity: 9 });

describe("verdicts", () => {
  test("firm: several certain signals of several families push one way", () => {
    const many = [old, visit, trade, security, { ...visit, id: "visit 2" }, { ...trade, id: "trade 2" }];
    const found = fragilityOf(many);
    assert.equal(found?.arrow, "up");
    assert.equal(found?.verdict, "firm");
    assert.ok((found?.sameArrow ?? 0) > 0.99);
    assert.deepEqual(
      found?.tests.map(({ kind, id, family, survives }) => [kind, id, family, survives]),
      [
        ["largest-signal", found?.tests[0]?.id, found?.tests[0]?.family, true],
        ["equal-weights", undefined, undefined, true],
        ["without-family", undefined, "DIPLOMATIC", true],
        ["without-family", undefined, "TRADE", true],
        ["without-family", undefined, "SECURITY", true],
      ],
    );
  });

  test("fair: nearly every draw agrees, and all hangs on one visit", () => {
    const found = fragilityOf([old, visit, { ...trade, start: old.start, end: null }]);
    assert.equal(found?.verdict, "fair");
    assert.ok((found?.sameArrow ?? 0) > 0.9);
    const [largest, , withoutDiplomacy] = found?.tests ?? [];
    assert.deepEqual([largest?.kind, largest?.id, largest?.survives], ["largest-signal", "visit", false]);
    assert.deepEqual([withoutDiplomacy?.family, withoutDiplomacy?.arrow], ["DIPLOMATIC", "level"]);
  });

  test("fair: it survives every test, but not four draws in five give it", () => {
    const reports = [reportOf("C3")];
    const found = fragilityOf([
      { ...old, intensity: 0 },
      { ...trade, intensity: 5, reports },
      signalOf("cut off", "2025-12-04", { family: "ENERGY", intensity: -5, reports }),
    ]);
    assert.ok(found?.tests.every(({ survives }) => survives));
    assert.equal(found?.arrow, "level");
    assert.ok(Math.abs((found?.sameArrow ?? 0) - 0.6) < 0.06, `${found?.sameArrow}`);
    assert.equal(found?.verdict, "fair");
  });

  test("fragile: the one report behind the arrow is hardly to be believed", () => {
    const found = fragilityOf([old, { ...visit, intensity: 10, reports: [reportOf("C3")] }]);
    assert.equal(found?.arrow, "up");
    assert.ok(Math.abs((found?.sameArrow ?? 0) - 0.25) < 0.07, `${found?.sameArrow}`);
    assert.equal(found?.verdict, "fragile");
  });

  test("fragile: without its largest signal the arrow turns round", () => {
    const clash = signalOf("clash", "2025-12-05", { family: "SECURITY", intensity: -4 });
    const found = fragilityOf([
      old,
      clash,
      visit,
      { ...visit, id: "visit 2" },
      { ...old, id: "calm", family: "SECURITY" },
    ]);
    const down = fragilityOf([
      old,
      clash,
      { ...visit, intensity: 9 },
      { ...old, id: "b", family: "SECURITY" },
    ]);
    assert.equal(down?.arrow, "up");
    assert.equal(down?.tests[0]?.id, "visit");
    assert.equal(down?.tests[0]?.arrow, "down");
    assert.equal(down?.verdict, "fragile");
    assert.notEqual(found?.tests[0]?.arrow, "down", "a second visit holds it up");
  });
});

describe("which tests are asked", () => {
  test("one family only: it is not left out, and equal weights change nothing", () => {
    const found = fragilityOf([old, visit]);
    assert.deepEqual(
      found?.tests.map(({ kind }) => kind),
      ["largest-signal", "equal-weights"],
    );
  });

  test("a family of weight 0 gets none under equal weights and is not left out", () => {
    const weights = { DIPLOMATIC: 1, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 3 };
    const found = fragilityOf([old, visit, trade, security], A, B, { ...METHOD_1, weights });
    const families = found?.tests.filter(({ kind }) => kind === "without-family").map(({ family }) => family);
    assert.deepEqual(families, ["DIPLOMATIC", "SECURITY"]);
    const equal = found?.tests.find(({ kind }) => kind === "equal-weights");
    const halves = { ...METHOD_1, weights: { ...weights, DIPLOMATIC: 1, SECURITY: 1 } };
    assert.equal(equal?.change, fragilityOf([old, visit, trade, security], A, B, halves)?.change);
  });

  test("nothing moved: no largest signal", () => {
    const found = fragilityOf([old]);
    assert.deepEqual([found?.arrow, found?.change], ["level", 0]);
    assert.ok(!found?.tests.some(({ kind }) => kind === "largest-signal"));
    assert.equal(found?.sameArrow, 1);
    assert.equal(found?.verdict, "firm");
  });

  test("the index must exist on both days, and time runs forwards", () => {
    assert.equal(fragilityOf([visit]), null);
    assert.equal(fragilityOf([]), null);
    assert.equal(fragilityOf([{ ...old, start: A }])?.arrow, "level");
    assert.throws(() => fragilityOf([old], B, A), RangeError);
  });
});

test("every figure from its plain definition, for any signals, methods and ranges", () => {
  fc.assert(
    fc.property(
      anySignals,
      anyMethod(METHOD_1.stage),
      anyViewDay,
      fc.integer({ min: 0, max: 90 }),
      (signals, method, a, days) => {
        const b = a + days;
        const packed = packSignals(signals);
        const doubts = doubtsOf(packed, signals, new Map(), null);
        const settings = { seed: 5, draws: 30 };
        const found = fragility(packed, doubts, method, a, b, settings, new Map());
        const level = (of: EngineSignal[], under: Method, day: number) =>
          plainDay(packSignals(of), under, day).index ?? 0;
        const change = (of: EngineSignal[], under: Method) => level(of, under, b) - level(of, under, a);
        assert.equal(found === null, plainDay(packed, method, a).index === null);
        if (!found) return;
        assert.ok(Math.abs(found.change - change(signals, method)) < 1e-8);
        const columns = drawnIndex(packed, doubts, method, [a, b], settings);
        const steps = [...(columns[0] ?? [])].map((value, at) => (columns[1]?.[at] ?? 0) - value);
        assert.deepEqual(found.tally, {
          up: steps.filter((step) => step > 2).length,
          level: steps.filter((step) => Math.abs(step) <= 2).length,
          down: steps.filter((step) => step < -2).length,
        });
        assert.equal(found.sameArrow, found.tally[found.arrow] / 30);
        const [before = Float64Array.of(), after = Float64Array.of()] = columns;
        assert.deepEqual(
          fragility(packed, doubts, method, a, b, settings, new Map(), [before, after]),
          found,
        );
        for (const one of found.tests) {
          const expected =
            one.kind === "largest-signal"
              ? change(
                  signals.filter(({ id }) => id !== one.id),
                  method,
                )
              : one.kind === "without-family"
                ? change(signals, { ...method, weights: { ...method.weights, [one.family ?? "TRADE"]: 0 } })
                : one.change;
          assert.ok(Math.abs(one.change - expected) < 1e-8, one.kind);
          assert.equal(one.survives, one.arrow === found.arrow);
          if (one.kind !== "largest-signal") continue;
          const sizes = new Map(
            changeShares(packed, method, a, b).map(({ id, share }) => [id, Math.abs(share)]),
          );
          assert.ok((sizes.get(one.id ?? "") ?? 0) > 0);
          assert.equal(sizes.get(one.id ?? ""), Math.max(...sizes.values()));
        }
      },
    ),
    { numRuns: 150 },
  );
});
