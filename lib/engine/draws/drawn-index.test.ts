import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { anySignals, LAST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type Day, type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { doubtsOf } from "./doubts";
import { drawnIndex, drawnIndexSteps } from "./drawn-index";
import { ALL_FROM_A, drawnMethod, type GroupMatrices } from "./drawn-method";
import { near } from "./draws.test-kit";
import { type DrawnSignal, drawSignal, signalSources } from "./history/drawn-signal";
import { plainDraw, plainScores } from "./plain-draws.test-kit";
import { DRAW_GROUPS, MATRIX_B } from "./random-stream";

const SETTINGS = { seed: 3, draws: 60 };

/** What every draw makes of the counting signals: one text a signal and draw. */
function histories(signals: EngineSignal[], matrices: GroupMatrices = ALL_FROM_A): Map<string, string[]> {
  const packed = packSignals(signals);
  const doubts = doubtsOf(packed, signals, new Map(), null);
  const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  const found = new Map<string, string[]>();
  for (const family of FAMILIES.keys()) {
    const rows = packed.ids.filter((_, row) => packed.family[row] === family && packed.counting[row] === 1);
    const sources = signalSources(packed, doubts, family, LAST_DAY + 1000, SETTINGS.seed, matrices);
    assert.equal(sources.length, rows.length);
    for (const [at, source] of sources.entries())
      found.set(
        rows[at] ?? "",
        Array.from({ length: SETTINGS.draws }, (_, draw) =>
          drawSignal(source, draw, drawn) ? `${drawn.intensity} ${drawn.start} ${drawn.end}` : "not true",
        ),
      );
  }
  return found;
}

test("a new signal leaves the draws of all others as they were", () => {
  fc.assert(
    fc.property(anySignals, anySignals, (signals, more) => {
      const renamed = more.map((one) => ({ ...one, id: `new ${one.id}` }));
      const before = histories(signals);
      const after = histories([...renamed, ...signals]);
      for (const [id, drawn] of before) assert.deepEqual(after.get(id), drawn);
    }),
    { numRuns: 40 },
  );
});

describe("exchanging one group of random numbers leaves the others as they were", () => {
  const signal = signalOf("a", "2025-01-01", {
    end: dayFromIso("2025-08-31"),
    precision: "month",
    reports: [reportOf("B2")],
  });
  const parts = (matrices: GroupMatrices) => {
    const drawn = histories([signal], matrices).get("a") ?? [];
    // Where a signal is true in both, its intensity and its days can be compared.
    return { drawn, ...drawnMethod(METHOD_1, SETTINGS, matrices) };
  };
  const before = parts(ALL_FROM_A);
  for (const group of DRAW_GROUPS)
    test(group, () => {
      const after = parts({ ...ALL_FROM_A, [group]: MATRIX_B });
      for (const [name, one, other] of [
        ["weights", before.weights, after.weights],
        ["halfLives", before.dailyLog, after.dailyLog],
        ["kappa", before.kappa, after.kappa],
      ] as const)
        for (const family of FAMILIES.keys())
          assert[name === group ? "notDeepEqual" : "deepEqual"](other[family], one[family], name);
      const exists = (list: string[]) => list.map((text) => text !== "not true");
      assert[group === "existence" ? "notDeepEqual" : "deepEqual"](exists(after.drawn), exists(before.drawn));
      const both = [...before.drawn.keys()].filter(
        (at) => exists(before.drawn)[at] && exists(after.drawn)[at],
      );
      assert.ok(both.length > 5);
      for (const [name, from, to] of [
        ["intensity", 0, 1],
        ["day", 1, 3],
      ] as const) {
        const read = (list: string[]) => both.map((at) => list[at]?.split(" ").slice(from, to));
        assert[name === group ? "notDeepEqual" : "deepEqual"](read(after.drawn), read(before.drawn), name);
      }
    });

  test("all six of the second matrix against the plain draw", () => {
    const packed = packSignals([signal]);
    const day = dayFromIso("2025-10-01");
    const all = Object.fromEntries(DRAW_GROUPS.map((group) => [group, MATRIX_B]));
    const steps = drawnIndexSteps(
      packed,
      doubtsOf(packed, [signal], new Map(), null),
      METHOD_1,
      [day],
      SETTINGS,
      { ...ALL_FROM_A, ...all },
    );
    let step = steps.next();
    while (!step.done) step = steps.next();
    for (const [row, value] of (step.value[0] ?? []).entries()) {
      const draw = plainDraw([signal], packed, METHOD_1, new Map(), null, SETTINGS.seed, row, () => MATRIX_B);
      near(value, plainScores(draw, day).index, `draw ${row}`);
    }
  });
});

test("retractions stay on their days, whatever day is drawn for the signal", () => {
  const cancelled = dayFromIso("2025-01-10");
  const signal = signalOf("a", "2025-01-01", {
    end: null,
    precision: "month",
    retractions: [{ start: cancelled, r: 1 }],
  });
  const packed = packSignals([signal, signalOf("first", "2024-12-01", { intensity: 0, family: "TRADE" })]);
  const doubts = doubtsOf(
    packed,
    [signal, signalOf("first", "2024-12-01")],
    new Map([["first", { lowest: 0, highest: 0, sigma: 0 }]]),
    null,
  );
  const asked: Day[] = [cancelled - 1, cancelled, cancelled + 100];
  const [before, on, after] = drawnIndex(packed, doubts, METHOD_1, asked, SETTINGS);
  assert.ok(
    before?.some((value) => value !== 0),
    "begun in some draws",
  );
  assert.ok(
    before?.some((value) => value === 0),
    "and not in others",
  );
  for (const column of [on, after]) assert.ok(column?.every((value) => value === 0));
});

test("no index on the day before the first counting signal, and one on its day", () => {
  const signals = [signalOf("a", "2025-01-01"), signalOf("facet", "2024-06-01", { scored: false })];
  const packed = packSignals(signals);
  const first = dayFromIso("2025-01-01");
  const doubts = doubtsOf(packed, signals, new Map(), null);
  const [before, on] = drawnIndex(packed, doubts, METHOD_1, [first - 1, first], SETTINGS);
  assert.ok(before?.every(Number.isNaN) && on?.every((value) => value > 0));
});

test("no day asked, no column", () => {
  const packed = packSignals([signalOf("a", "2025-01-01")]);
  const doubts = doubtsOf(packed, [signalOf("a", "2025-01-01")], new Map(), null);
  assert.deepEqual(drawnIndex(packed, doubts, METHOD_1, [], SETTINGS), []);
});
