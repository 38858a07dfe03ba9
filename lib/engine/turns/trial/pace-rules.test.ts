import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pelt } from "@/lib/engine/turns/pelt";
import { bayesRuns, runSpans } from "./bayes-runs";
import { countCusum } from "./count-cusum";
import type { PaceRule } from "./pace-alarm";
import { bicPenalty, modifiedBicPenalty, peltOnline, recutWeekly, SHORTEST_REGIME } from "./pelt-online";

const searched = (weeks: number) => new Float64Array(weeks).fill(1);
/** So many weeks of a count each, in a row; two in five weeks of a fraction have one more. */
const counts = (...parts: [number, number][]) =>
  Float64Array.from(parts.flatMap(([weeks, count]) => Array<number>(weeks).fill(count)));
const RULES: readonly [string, PaceRule, number][] = [
  ["PELT", peltOnline, 1],
  ["Bayesian run lengths", bayesRuns, 6],
  ["CUSUM", countCusum, 5],
];

describe("rivals that watch one stream", () => {
  for (const [name, rule, threshold] of RULES) {
    it(`${name}: calls a rise and a fall, dates them within a week, and is silent on a pace that stays`, () => {
      const turned = counts([60, 1], [30, 6], [60, 1]);
      const alarms = rule(turned, searched(150), threshold);
      assert.deepEqual(
        alarms.map(({ way }) => way),
        ["up", "down"],
      );
      for (const [at, onset] of [60, 90].entries()) {
        const alarm = alarms[at];
        assert.ok(alarm && Math.abs(alarm.onset - onset) <= 1, `${alarm?.onset}`);
        assert.ok(alarm.raised >= onset && alarm.raised <= onset + 10, `${alarm.raised}`);
      }
      assert.deepEqual(rule(counts([300, 1]), searched(300), threshold), []);
      assert.deepEqual(rule(new Float64Array(300), searched(300), threshold), []);
    });

    it(`${name}: a pace that falls to nothing is a fall`, () => {
      const alarms = rule(counts([100, 1], [60, 0]), searched(160), threshold);
      assert.equal(alarms[0]?.way, "down");
      assert.ok(Math.abs((alarms[0]?.onset ?? 0) - 100) <= 1);
    });

    it(`${name}: weeks that were not searched are no fall`, () => {
      const exposure = Float64Array.from({ length: 160 }, (_, week) => (week < 100 ? 1 : 0));
      assert.deepEqual(rule(counts([100, 1], [60, 0]), exposure, threshold), []);
    });

    it(`${name}: what it says of a week does not hang on later ones`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.nat(4), { minLength: 10, maxLength: 120, size: "max" }),
          fc.nat(100),
          (all, cut) => {
            const line = Float64Array.from(all, (count, week) => (week > 50 ? 2 * count : count));
            const part = line.slice(0, Math.min(cut, line.length));
            const early = rule(line, searched(line.length), threshold).filter(
              ({ raised }) => raised < part.length,
            );
            assert.deepEqual(rule(part, searched(part.length), threshold), early);
          },
        ),
      );
    });
  }

  it("CUSUM: the sum is the log likelihood ratio of twice the pace, as written out by hand", () => {
    // 26 weeks of 1 and the half signal in a week of the prior make 26½ ÷ 27 a week; 4 in a week add 4 ln 2 − 26½ ÷ 27 = 1.7911.
    const line = counts([26, 1], [1, 4]);
    assert.equal(countCusum(line, searched(27), 1.7911).length, 1);
    assert.equal(countCusum(line, searched(27), 1.7912).length, 0);
  });

  it("PELT: the first alarm comes in the week in which plain PELT of the weeks so far first cuts, where it cuts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 60, maxLength: 100, size: "max" }),
        fc.integer({ min: 8, max: 50 }),
        fc.constantFrom(0.3, 0.7, 1),
        (all, turn, factor) => {
          const line = Float64Array.from(all, (count, week) => (week >= turn ? 3 * count : count));
          const alarm = peltOnline(line, searched(line.length), factor)[0];
          const penalty = bicPenalty(factor)(1, 1);
          const firstCut = Array.from({ length: line.length + 1 }, (_, weeks) => weeks).find(
            (weeks) => pelt(poissonCost(line), weeks, penalty, SHORTEST_REGIME).length > 0,
          );
          assert.equal(alarm && alarm.raised + 1, firstCut);
          if (!alarm) return;
          const cost = poissonCost(line);
          const end = alarm.raised + 1;
          const saved = (cut: number) => cost(0, end) - cost(0, cut) - cost(cut, end);
          const cuts = Array.from({ length: end - 2 * SHORTEST_REGIME + 1 }, (_, at) =>
            saved(at + SHORTEST_REGIME),
          );
          assert.ok(Math.abs(saved(alarm.onset) - Math.max(...cuts)) < 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("PELT: the penalties are 2 ln 1,040 = 13.894 and 3 ln 1,040 with the lengths", () => {
    assert.ok(Math.abs(bicPenalty(1)(10, 20) - 13.8939) < 1e-3);
    assert.ok(Math.abs(modifiedBicPenalty(10, 20) - (20.8408 + Math.log(200 / 30))) < 1e-3);
    const line = counts([60, 1], [30, 6]);
    const usual = recutWeekly(line, searched(90), bicPenalty(1));
    const modified = recutWeekly(line, searched(90), modifiedBicPenalty);
    assert.ok((usual[0]?.raised ?? 0) <= (modified[0]?.raised ?? 0));
  });

  it("Bayesian run lengths: the odds of a change are those of two marginal likelihoods, by hand", () => {
    // Four weeks of 1, four of 8. With every run spelled out (hazard 1/260, gamma ½, 1), the odds of a run of 4 weeks and more that began
    // after the first week against the one that did not are 3.92e3; shorter runs count on neither side.
    const line = counts([4, 1], [4, 8]);
    const odds = spelledOut(line);
    assert.equal(bayesRuns(line, searched(8), Math.log(odds) - 1e-6).length, 1);
    assert.equal(bayesRuns(line, searched(8), Math.log(odds) + 1e-6).length, 0);
  });

  it("Bayesian run lengths: the span of a clear turn is narrow and holds it", () => {
    const contact = { count: counts([100, 1], [50, 5]), weight: counts([150, 1]) };
    const strain = { count: counts([150, 1]), weight: counts([150, 1]) };
    const spans = runSpans({ weeks: 150, exposure: searched(150), contact, strain });
    assert.deepEqual(
      spans.map(({ of, week }) => [of, week]),
      [[["contact up"], 100]],
    );
    assert.ok((spans[0]?.earliest ?? 0) >= 97 && (spans[0]?.latest ?? 999) <= 102);
  });
});

function poissonCost(line: Float64Array): (from: number, to: number) => number {
  return (from, to) => {
    const signals = line.subarray(from, to).reduce((sum, count) => sum + count, 0);
    return signals > 0 ? -2 * signals * Math.log(signals / (to - from)) : 0;
  };
}

/** Odds of the short runs of 4 weeks and more against the first run, over all ways to cut the weeks. */
function spelledOut(line: Float64Array): number {
  const hazard = 1 / 260;
  const marginal = (from: number, to: number) => {
    let log = 0;
    let shape = 0.5;
    let rate = 1;
    for (const count of line.subarray(from, to)) {
      for (let one = 0; one < count; one++) log += Math.log((shape + one) / (rate + 1));
      log += shape * Math.log(rate / (rate + 1));
      shape += count;
      rate++;
    }
    return Math.exp(log);
  };
  const weeks = line.length;
  // Chance of all weeks before `start`, with a run that begins there.
  const begun = [1];
  for (let start = 1; start < weeks; start++) {
    let chance = 0;
    for (let from = 0; from < start; from++)
      chance += (begun[from] ?? 0) * marginal(from, start) * stays(hazard, start - from - 1) * hazard;
    begun.push(chance);
  }
  const now = (start: number) =>
    (begun[start] ?? 0) * marginal(start, weeks) * stays(hazard, weeks - start - 1);
  const short = [1, 2, 3, 4].reduce((sum, start) => sum + now(start), 0);
  return short / now(0);
}

function stays(hazard: number, weeks: number): number {
  return Math.exp(weeks * Math.log(1 - hazard));
}
