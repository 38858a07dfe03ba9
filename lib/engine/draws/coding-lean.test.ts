import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NINE_MORE, WORKED_2 } from "@/lib/engine/forces/worked-example-2.test-kit";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { codingLean } from "./coding-lean";

const lean = (signals: EngineSignal[], defaults: Record<string, number>, seed = 1) =>
  codingLean(packSignals(signals, null, 2), new Map(Object.entries(defaults)), seed);

const monday = signalOf("a", "2025-12-01", { intensity: -5 });
const sunday = signalOf("b", "2025-12-07", { intensity: -6 });
const later = signalOf("c", "2025-12-09", { intensity: -2 });

describe("which way the coding leans", () => {
  test("the example: one of three attacks was coded a point milder", () => {
    const { negative, all, positive } = lean([monday, sunday, later], { a: -6, b: -6, c: -2.5 });
    assert.equal(negative?.mean, -0.5);
    assert.deepEqual([negative?.weeks, negative?.interval], [2, null]);
    assert.deepEqual([negative?.stronger, negative?.milder, negative?.equal], [0, 2, 1]);
    assert.equal(all?.mean, negative?.mean);
    assert.equal(positive, null);
  });

  test("stronger is positive whichever the sign of the type", () => {
    const found = lean([{ ...monday, intensity: -8 }, signalOf("d", "2025-12-02", { intensity: 6 })], {
      a: -6,
      d: 5,
    });
    assert.deepEqual([found.negative?.mean, found.positive?.mean, found.all?.mean], [2, 1, 1.5]);
  });

  test("what does not count, and a type without a default, says nothing", () => {
    const silent = [
      { ...monday, scored: false },
      { ...sunday, reports: [reportOf("E5")] },
      { ...later, id: "d" },
      { ...later, id: "e" },
    ];
    assert.deepEqual(lean(silent, { a: -6, b: -6, e: 0 }), { all: null, positive: null, negative: null });
  });

  test("a tally is one happening, its members are as they are, and a tally told of singly is none", () => {
    const tally = WORKED_2.filter(({ id }) => id === "T1" || id === "T2");
    const defaults = Object.fromEntries([...tally, ...NINE_MORE].map(({ id }) => [id, -4]));
    assert.deepEqual(
      [lean(tally, defaults).negative?.happenings, lean(tally, defaults).negative?.mean],
      [2, -1.25],
    );
    const told = lean([...tally, ...NINE_MORE], defaults).negative;
    assert.deepEqual([told?.happenings, told?.mean], [10, -1.9]);
  });

  test("an event and the status that it opened are two codings", () => {
    const found = lean(
      WORKED_2.filter(({ family }) => family === "TRADE"),
      { O1: 4, O2: 1 },
    ).positive;
    assert.deepEqual([found?.happenings, found?.mean], [2, 0.5]);
  });
});

describe("its interval", () => {
  const weekly = (deviations: number[], perWeek = 1) =>
    deviations.flatMap((deviation, week) =>
      Array.from({ length: perWeek }, (_, at) => ({
        ...signalOf(`${week}-${at}`, "2025-01-06", { intensity: -5 - deviation }),
        start: monday.start + 7 * week,
        end: monday.start + 7 * week,
      })),
    );
  const allAt = (signals: EngineSignal[]) => Object.fromEntries(signals.map(({ id }) => [id, -5]));

  test("of fewer than ten weeks there is none: they say too little of others", () => {
    const [nine, ten] = [9, 10].map((weeks) => weekly(Array.from({ length: weeks }, (_, week) => week % 3)));
    for (const [signals, expected] of [
      [nine, false],
      [ten, true],
    ] as const)
      assert.equal(lean(signals ?? [], allAt(signals ?? [])).negative?.interval !== null, expected);
  });

  test("is that of the mean of independent weeks: 1.96 standard errors to both sides", () => {
    const signals = weekly(Array.from({ length: 400 }, (_, week) => (week % 2 === 0 ? 1 : -1)));
    const [low, high] = lean(signals, allAt(signals)).negative?.interval ?? [0, 0];
    const error = 1.96 / Math.sqrt(400);
    assert.ok(Math.abs(low + error) < 0.015 && Math.abs(high - error) < 0.015, `${low} to ${high}`);
  });

  test("resamples weeks: four codings of one week are no four weeks", () => {
    const deviations = Array.from({ length: 100 }, (_, week) => (week % 2 === 0 ? 1 : -1));
    const [one, four] = [weekly(deviations), weekly(deviations, 4)].map(
      (signals) => lean(signals, allAt(signals)).negative?.interval ?? [0, 0],
    );
    assert.deepEqual(four, one);
  });

  test("is seeded: the same twice, another under another seed, whatever the order of the signals", () => {
    const signals = weekly(Array.from({ length: 40 }, (_, week) => ((week * 7) % 11) / 2 - 2));
    const defaults = allAt(signals);
    const found = lean(signals, defaults);
    assert.deepEqual(lean([...signals].reverse(), defaults), found);
    assert.notDeepEqual(lean(signals, defaults, 2).negative?.interval, found.negative?.interval);
  });
});
