import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { SCENARIOS } from "./scenarios";
import { BURST_DAYS, type StreamLaw, simulateStreams } from "./simulator";
import { trialHistories } from "./turn-trial";

const WEEKS = 26_000;
const LAW: StreamLaw = { pace: 0.6, burst: 1.8, weight: 2.5 };
const regime = (weeks: number, contact: StreamLaw, strain = contact) => ({ weeks, contact, strain });
const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
const near = (value: number, wanted: number, within: number) =>
  assert.ok(Math.abs(value - wanted) <= within, `${value} is not within ${within} of ${wanted}`);

/** Variance ÷ mean of the counts of so many weeks in a row. */
function fano({ count }: WeeklyStream, weeks: number): number {
  const blocks = Array.from({ length: Math.floor(count.length / weeks) }, (_, at) =>
    sum(count.subarray(at * weeks, (at + 1) * weeks)),
  );
  const mean = blocks.reduce((all, value) => all + value, 0) / blocks.length;
  return blocks.reduce((all, value) => all + (value - mean) ** 2, 0) / (blocks.length - 1) / mean;
}

describe("simulator of the two streams", () => {
  it("keeps its law: pace, weight, and a variance above the mean that grows with the stretch", () => {
    const { contact, strain, exposure } = simulateStreams([regime(WEEKS, LAW)], "law");
    for (const stream of [contact, strain]) {
      near(sum(stream.count) / WEEKS, 0.6, 4 * Math.sqrt((0.6 * 2.6) / WEEKS));
      near(sum(stream.weight) / sum(stream.count), 2.5, 0.05);
      // E[N²] ÷ E[N] of geometric numbers is 2 · burst − 1 = 2.6; a quarter cuts a burst in twenty.
      near(fano(stream, 13), 2.5, 0.3);
      const weekly = fano(stream, 1);
      assert.ok(weekly > 1.5 && weekly < 2.2, `${weekly}`);
    }
    assert.ok(exposure.every((share) => share === 1));
  });

  it("bursts of one are Poisson", () => {
    const { contact } = simulateStreams([regime(WEEKS, { ...LAW, burst: 1 })], "poisson");
    near(fano(contact, 1), 1, 0.05);
    near(fano(contact, 26), 1, 0.15);
  });

  it("a burst is over ten days: happenings a year apart stand in two or three weeks each, and last no longer", () => {
    const rare = { pace: 0.05, burst: 5, weight: 1 };
    const { contact } = simulateStreams([regime(4_000, rare)], "rare");
    const longest = Math.ceil((BURST_DAYS - 1) / 7) + 1;
    let run = 0;
    const runs: number[] = [];
    for (const count of [...contact.count, 0]) {
      if (count > 0) run++;
      else if (run > 0) {
        runs.push(run);
        run = 0;
      }
    }
    const over = runs.filter((weeks) => weeks > longest).length;
    assert.ok(over <= 0.1 * runs.length, `${over} of ${runs.length}`);
    assert.ok(runs.filter((weeks) => weeks >= 2).length > 0.5 * runs.length);
  });

  it("spreads a vague signal up to its day, loses none, and tells nothing before it could be known", () => {
    const parts = [regime(520, { ...LAW, pace: 0 }), regime(2_000, LAW)];
    const sharp = simulateStreams(parts, "dated");
    const vague = simulateStreams(parts, "dated", { month: 0.5, quarter: 0.5 });
    near(sum(vague.contact.count), sum(sharp.contact.count), 1e-6);
    near(sum(vague.contact.count) / 2_000, 0.6, 0.08);
    // A quarter has 13 weeks: nothing is spread further back than that.
    assert.equal(sum(vague.contact.count.subarray(0, 520 - 13)), 0);
    assert.notEqual(sum(vague.contact.count.subarray(0, 520)), 0);
    assert.equal(
      vague.contact.count.some((count) => count > 0 && count < 1),
      true,
    );
  });

  it("is the same for the same name, and alike up to the week in which two plans part", () => {
    const short = simulateStreams([regime(50, LAW)], "one");
    assert.deepEqual(simulateStreams([regime(50, LAW)], "one"), short);
    const turned = simulateStreams([regime(50, LAW), regime(50, { ...LAW, pace: 3 }, LAW)], "one");
    assert.deepEqual(turned.contact.count.slice(0, 50), short.contact.count);
    assert.deepEqual(turned.strain.count, simulateStreams([regime(100, LAW)], "one").strain.count);
    assert.notDeepEqual(simulateStreams([regime(50, LAW)], "two").contact.count, short.contact.count);
  });

  it("refuses a law that is none", () => {
    assert.throws(() => simulateStreams([], "no"), RangeError);
    assert.throws(() => simulateStreams([regime(1, { ...LAW, pace: -1 })], "no"), RangeError);
    assert.throws(() => simulateStreams([regime(1, { ...LAW, burst: 0.5 })], "no"), RangeError);
  });
});

describe("scenarios", () => {
  it("turn as they say: each true turn is a change of the pace of its stream in that week", () => {
    for (const { name, regimes, truth, judgedFrom } of SCENARIOS) {
      for (const { stream, way, week } of truth?.turns ?? []) {
        const before = meanPace(regimes, stream, week - 6, week);
        const after = meanPace(regimes, stream, week, week + 6);
        assert.equal(after > before ? "up" : "down", way, name);
      }
      assert.ok(truth === null || truth.turns.some(({ week }) => week === judgedFrom), name);
    }
  });

  it("growth of collection leaves the mix as it was", () => {
    const growth = SCENARIOS.find(({ name }) => name === "growth of collection");
    assert.ok(growth && growth.truth === null);
    const mix = growth.regimes.map(({ contact, strain }) => contact.pace / strain.pace);
    near(mix[0] ?? 0, mix[1] ?? 1, 1e-12);
    near((growth.regimes[1]?.contact.pace ?? 0) / (growth.regimes[0]?.contact.pace ?? 1), 2, 1e-12);
  });

  it("the first histories of many are those of few, and other seeds are others", () => {
    const scenario = SCENARIOS.find(({ name }) => name === "opening");
    assert.ok(scenario);
    assert.deepEqual(trialHistories(scenario, 5, "a").slice(0, 2), trialHistories(scenario, 2, "a"));
    assert.notDeepEqual(trialHistories(scenario, 1, "a"), trialHistories(scenario, 1, "b"));
  });
});

/** Mean pace of a stream over the weeks `from … to − 1` of a plan. */
function meanPace(
  regimes: (typeof SCENARIOS)[number]["regimes"],
  stream: "contact" | "strain",
  from: number,
  to: number,
): number {
  const paces = regimes.flatMap((one) => Array<number>(one.weeks).fill(one[stream].pace)).slice(from, to);
  return paces.reduce((all, pace) => all + pace, 0) / paces.length;
}
