import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clusterLaw } from "@/lib/engine/turns/streams/law/count-law";
import { watchPaces } from "@/lib/engine/turns/streams/law/watch-paces";
import { type WeekChances, weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { PaceChanges } from "./pace-changes";
import { TurnFlow } from "./turn-flow";

const near = (found: number, wanted: number) =>
  assert.ok(Math.abs(found - wanted) < 1e-9 * Math.max(1, Math.abs(wanted)), `${found} is not ${wanted}`);

/** Flow over some weeks, with what it was made of; a rise from the eighth week on is told before the week `told`. */
function flowOf(counts: readonly number[], mayBegin: (week: number) => boolean, told?: number) {
  const count = Float64Array.from(counts);
  const exposure = new Float64Array(counts.length).fill(1);
  const paces = watchPaces(4);
  const chances = weekChances({ count, weight: count }, exposure, clusterLaw(1.5), paces);
  const changes = new PaceChanges(paces);
  const flow = new TurnFlow(chances, changes);
  for (let week = 0; week < counts.length; week++) {
    if (week === told) flow.settle(flow.onsets("up", 7, week - 1)[0] as Float64Array);
    flow.see(week, mayBegin(week));
  }
  return { flow, chances, changes };
}

/** Chance of the weeks `from … to − 1` under each pace, plainly. */
function chancesOf({ paces, row, logs, peak }: WeekChances, from: number, to: number): number[] {
  return Array.from({ length: paces }, (_, at) => {
    let log = 0;
    for (let week = from; week < to; week++)
      log += (peak[week] as number) + (logs[(row[week] as number) * paces + at] as number);
    return Math.exp(log);
  });
}

describe("chances that a regime goes on, or that another has begun", () => {
  it("are those of every onset and every pace, added up one by one, an onset losing 1 in 52 a week", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 6, maxLength: 24 }), (counts) => {
        const first = 4;
        const { flow, chances, changes } = flowOf(counts, (week) => week >= first);
        const weeks = counts.length;
        const under = (from: number, to: number, by: ArrayLike<number>) =>
          chancesOf(chances, from, to).reduce((sum, chance, at) => sum + chance * (by[at] as number), 0);
        const all = { up: 0, down: 0 };
        for (let onset = first; onset < weeks; onset++) {
          const before = under(0, onset, chances.prior);
          const held = chancesOf(chances, 0, onset).map(
            (chance, at) => chance * (chances.prior[at] as number),
          );
          const pace =
            held.reduce((sum, chance, at) => sum + chance * (changes.values[at] as number), 0) / before;
          const next = changes.from(pace);
          for (const way of ["up", "down"] as const) {
            const those = next.map((chance, at) =>
              (changes.values[at] as number) > pace === (way === "up") ? chance : 0,
            );
            const one = before * under(onset, weeks, those);
            all[way] += one * (51 / 52) ** (weeks - 1 - onset);
            const told = flow.onsets(way, first, weeks - 1)[onset - first] as Float64Array;
            const sum = told.reduce((whole, chance) => whole + chance, 0);
            near(sum * Math.exp(flow.scale), one * (51 / 52) ** (weeks - 1 - onset));
          }
        }
        near(flow.whole.stays * Math.exp(flow.scale), under(0, weeks, chances.prior));
        near(flow.whole.up * Math.exp(flow.scale), all.up);
        near(flow.whole.down * Math.exp(flow.scale), all.down);
      }),
      { numRuns: 60 },
    );
  });

  it("after a turn was told are those of the old regime and of the new one, and other onsets are closed", () => {
    const counts = [0, 1, 0, 0, 1, 0, 0, 2, 3, 2, 4, 2, 3];
    const { flow, chances } = flowOf(counts, (week) => week >= 4);
    const told = flow.onsets("up", 7, counts.length - 1)[0] as Float64Array;
    const before = flow.whole.stays;
    flow.settle(told);
    near(flow.whole.stays, before + told.reduce((whole, chance) => whole + chance, 0));
    assert.deepEqual([flow.whole.up, flow.whole.down], [0, 0]);
    const old = chancesOf(chances, 0, counts.length).map(
      (chance, at) => chance * (chances.prior[at] as number),
    );
    const next = flowOf([...counts, 3], () => false);
    const spoken = chancesOf(next.chances, counts.length, counts.length + 1);
    const wanted = spoken.reduce(
      (sum, chance, at) => sum + chance * ((old[at] as number) + (told[at] as number) * Math.exp(flow.scale)),
      0,
    );
    const again = flowOf([...counts, 3], (week) => week >= 4 && week < counts.length, counts.length);
    near(again.flow.whole.stays * Math.exp(again.flow.scale), wanted);
  });

  it("stay finite over 20 years at 60 a day and over 20 years of silence", () => {
    for (const count of [420, 0]) {
      const { flow } = flowOf(new Array(1_040).fill(count), (week) => week >= 4);
      for (const chance of Object.values(flow.whole)) assert.ok(Number.isFinite(chance) && chance > 0);
      assert.ok(Number.isFinite(flow.scale));
      assert.ok(flow.whole.up < 100 * flow.whole.stays && flow.whole.down < 100 * flow.whole.stays);
    }
  });
});
