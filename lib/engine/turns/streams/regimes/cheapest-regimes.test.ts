import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clusterLaw } from "@/lib/engine/turns/streams/law/count-law";
import { pacesFor } from "@/lib/engine/turns/streams/law/paces";
import { type WeekChances, weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { streamsOf } from "@/lib/engine/turns/streams/made-streams.test-kit";
import { cheapestRegimes } from "./cheapest-regimes";
import { lawEvidence } from "./law-evidence";
import { turnDates } from "./turn-dates";

const SHORTEST = 3;
const HAZARD = 0.02;

/** Small counts with a step in the middle, some weeks half searched, some not at all. */
const anyChances = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 14 }),
    step: fc.constantFrom(0, 0, 3, 9),
    company: fc.constantFrom(0, 0.5, 3),
    searched: fc.array(fc.constantFrom(1, 1, 1, 0.5, 0), { minLength: 14, maxLength: 14 }),
  })
  .map(({ counts, step, company, searched }): WeekChances => {
    const stepped = counts.map((count, week) => count + (2 * week >= counts.length ? step : 0));
    const { contact } = streamsOf(stepped);
    const exposure = Float64Array.from(stepped, (_, week) => searched[week] ?? 1);
    return weekChances(contact, exposure, clusterLaw(company), pacesFor(contact, exposure, SHORTEST));
  });

/** Every cutting of so many weeks, as first weeks of the later regimes. */
function cuttings(weeks: number, from = 0): number[][] {
  const found: number[][] = [[]];
  for (let cut = from + SHORTEST; cut <= weeks - SHORTEST; cut++)
    for (const later of cuttings(weeks, cut)) found.push([cut, ...later]);
  return found;
}

/** Log chance of the weeks `from … to − 1` under each pace, up to what all paces share. */
function logsOf({ row, logs, paces }: WeekChances, from: number, to: number): number[] {
  return Array.from({ length: paces }, (_, at) => {
    let sum = 0;
    for (let week = from; week < to; week++) sum += logs[(row[week] as number) * paces + at] as number;
    return sum;
  });
}

const regimesOf = (weeks: number, cuts: readonly number[]) =>
  [0, ...cuts].map((from, at) => [from, cuts[at] ?? weeks] as const);
const costOf = (chances: WeekChances, cuts: readonly number[], penalty: number) =>
  regimesOf(chances.weeks, cuts).reduce(
    (sum, [from, to]) => sum - Math.max(...logsOf(chances, from, to)),
    penalty * cuts.length,
  );
/** Chance of the weeks of a cutting, every pace integrated out. */
const chanceOf = (chances: WeekChances, cuts: readonly number[]) =>
  regimesOf(chances.weeks, cuts).reduce(
    (product, [from, to]) =>
      product *
      logsOf(chances, from, to).reduce(
        (sum, log, at) => sum + Math.exp(log) * (chances.prior[at] as number),
        0,
      ),
    1,
  );

describe("regimes, against every cutting", () => {
  it("no cutting is cheaper than the one that is found", () => {
    fc.assert(
      fc.property(anyChances, fc.constantFrom(0, 1, 3, 6), (chances, penalty) => {
        const found = cheapestRegimes(chances, penalty, SHORTEST);
        const least = Math.min(...cuttings(chances.weeks).map((cuts) => costOf(chances, cuts, penalty)));
        assert.ok(Math.abs(costOf(chances, found, penalty) - least) < 1e-9);
        for (const [from, to] of regimesOf(chances.weeks, found)) assert.ok(to - from >= SHORTEST);
      }),
    );
  });

  it("the evidence of a law is the sum over all cuttings", () => {
    fc.assert(
      fc.property(anyChances, (chances) => {
        let sum = 0;
        for (const cuts of cuttings(chances.weeks)) {
          // A regime is charged for staying from the week on in which it has its least length.
          const stays = regimesOf(chances.weeks, cuts).reduce(
            (all, [from, to]) => all + to - from - SHORTEST,
            0,
          );
          sum +=
            chanceOf(chances, cuts) * Math.exp(cuts.length * Math.log(HAZARD) + stays * Math.log1p(-HAZARD));
        }
        const peaks = chances.peak.reduce((all, one) => all + one, 0);
        assert.ok(Math.abs(lawEvidence(chances, HAZARD, SHORTEST).log - peaks - Math.log(sum)) < 1e-9);
      }),
    );
  });

  it("the posterior of a date is the sum over all dates of the others between their neighbours", () => {
    fc.assert(
      fc.property(anyChances, (chances) => {
        const { weeks } = chances;
        for (const turns of cuttings(weeks).filter(({ length }) => length === 1 || length === 2)) {
          const within = cuttings(weeks).filter(
            (cuts) =>
              cuts.length === turns.length &&
              cuts.every(
                (cut, at) =>
                  cut >= (turns[at - 1] ?? 0) + SHORTEST && cut <= (turns[at + 1] ?? weeks) - SHORTEST,
              ),
          );
          for (const [at, { from, logs }] of turnDates(chances, turns, SHORTEST).entries()) {
            const wanted = Array.from(logs, (_, step) =>
              within
                .filter((cuts) => cuts[at] === from + step)
                .reduce((sum, cuts) => sum + chanceOf(chances, cuts), 0),
            );
            const whole = wanted.reduce((sum, one) => sum + one, 0);
            const top = Math.max(...logs);
            const found = Array.from(logs, (log) => Math.exp(log - top));
            const all = found.reduce((sum, one) => sum + one, 0);
            for (const [step, one] of wanted.entries())
              assert.ok(Math.abs((found[step] ?? 0) / all - one / whole) < 1e-9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
