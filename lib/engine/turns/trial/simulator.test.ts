import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameWords } from "@/lib/engine/draws/random-stream";
import { divergencePerWeek, informationLimit } from "./information-limit";
import { QUIET, SCENARIOS, WARM } from "./scenarios";
import { type SignalLaw, simulateHistory } from "./simulator";

const WEEKS = 20_000;
const near = (found: number, wanted: number, within: number) =>
  assert.ok(Math.abs(found - wanted) <= within, `${found} is not within ${within} of ${wanted}`);

/** Log likelihood ratio of a week under two laws, from what the week showed. */
function logRatio(after: SignalLaw, before: SignalLaw, intensities: readonly number[]): number {
  const normal = (value: number, { tone, spread }: SignalLaw) =>
    -Math.log(spread) - (value - tone) ** 2 / (2 * spread ** 2);
  return intensities.reduce(
    (sum, value) => sum + normal(value, after) - normal(value, before) + Math.log(after.pace / before.pace),
    before.pace - after.pace,
  );
}

describe("simulator", () => {
  it("has the pace, tone and spread that were asked for", () => {
    const law = { pace: 0.8, tone: -1.5, spread: 2 };
    const { flow, count, signals } = simulateHistory([{ weeks: WEEKS, laws: [law] }], nameWords("means"));
    const mean = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0) / WEEKS;
    near(mean(count), 0.8, 4 * Math.sqrt(0.8 / WEEKS));
    near(mean([...count].map((value) => (value - 0.8) ** 2)), 0.8, 0.06);
    near(mean(flow), -1.2, 4 * Math.sqrt((0.8 * (4 + 2.25)) / WEEKS));
    const spread = signals.reduce((sum, { intensity }) => sum + (intensity + 1.5) ** 2, 0) / signals.length;
    near(spread, 4, 0.2);
    for (const family of [0, 1, 2, 3, 4])
      near(signals.filter((one) => one.family === family).length / signals.length, 0.2, 0.02);
    assert.ok(signals.every(({ weekday }) => weekday >= 0 && weekday <= 6));
  });

  it("is the same for the same stream, and alike up to the week in which two plans part", () => {
    const plan = [{ weeks: 50, laws: [QUIET] }];
    const stream = nameWords("one");
    const short = simulateHistory(plan, stream);
    assert.deepEqual(simulateHistory(plan, stream), short);
    const turned = simulateHistory([...plan, { weeks: 50, laws: [WARM] }], stream);
    assert.deepEqual(turned.flow.slice(0, 50), short.flow);
    assert.notDeepEqual(simulateHistory(plan, nameWords("two")).flow, short.flow);
  });

  it("adds up to the flow of its signals, and refuses a pace that is none", () => {
    const { flow, signals } = simulateHistory([{ weeks: 30, laws: [WARM, QUIET] }], nameWords("sum"));
    const added = new Float64Array(30);
    for (const { week, intensity } of signals) added[week] = (added[week] ?? 0) + intensity;
    assert.deepEqual(added, flow);
    const negative = [{ weeks: 1, laws: [{ ...QUIET, pace: -1 }] }];
    assert.throws(() => simulateHistory(negative, nameWords("no")), RangeError);
  });

  it("torn keeps the mean and the shocked thaw has its shock where it says", () => {
    const torn = SCENARIOS.find(({ name }) => name === "torn")?.regimes[1]?.laws ?? [];
    assert.equal(
      torn.reduce((sum, { pace, tone }) => sum + pace * tone, 0),
      0,
    );
    const shocked = SCENARIOS.find(({ name }) => name.includes("shock"));
    assert.deepEqual(
      shocked?.regimes.map(({ weeks }) => weeks),
      [156, 6, 2, 44],
    );
  });
});

describe("information limit", () => {
  it("is what a week of the new law tells on average, as counted on simulated weeks", () => {
    const { weeks, signals } = simulateHistory([{ weeks: WEEKS, laws: [WARM] }], nameWords("limit"));
    const intensities = signals.map(({ intensity }) => intensity);
    // The constant of the paces is charged once a week, the rest by signal: all weeks at once.
    const told = (logRatio(WARM, QUIET, intensities) + (weeks - 1) * (QUIET.pace - WARM.pace)) / weeks;
    near(told, divergencePerWeek(WARM, QUIET), 0.02);
  });

  it("is 0 between equal laws, and 13.5 weeks for the thaw at one false alarm in 20 years", () => {
    assert.equal(divergencePerWeek(QUIET, QUIET), 0);
    near(divergencePerWeek(WARM, QUIET), 0.513147, 1e-6);
    near(informationLimit(WARM, QUIET, 1_040), 13.537979, 1e-5);
    assert.ok(divergencePerWeek({ ...QUIET, spread: 4 }, QUIET) > 0);
  });
});
