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
    if (week === told) flow.settle("up", 7, week - 1);
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

/** Chance of all weeks and of each pace, plainly, if a regime of this way began at `onset`, which loses 1 in 52 a week. */
function turnedAt(
  onset: number,
  way: "up" | "down",
  { chances, changes }: ReturnType<typeof flowOf>,
): number[] {
  const { values } = changes;
  const held = chancesOf(chances, 0, onset).map((chance, at) => chance * (chances.prior[at] as number));
  const before = sumOf(held);
  const pace = sumOf(held.map((chance, at) => chance * (values[at] as number))) / before;
  const next = changes.from(pace);
  return chancesOf(chances, onset, chances.weeks).map((chance, at) =>
    (values[at] as number) > pace === (way === "up")
      ? before * (next[at] as number) * chance * (51 / 52) ** (chances.weeks - 1 - onset)
      : 0,
  );
}

const sumOf = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((sum, one) => sum + one, 0);

describe("chances that a regime goes on, or that another has begun", () => {
  it("are those of every onset and every pace, added up one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 6, maxLength: 24 }), (counts) => {
        const first = 4;
        const made = flowOf(counts, (week) => week >= first);
        const { flow, chances } = made;
        const scale = Math.exp(flow.scale);
        for (const way of ["up", "down"] as const) {
          const told = flow.onsets(way, first, counts.length - 1);
          const plain = Array.from(told, (_, place) => sumOf(turnedAt(first + place, way, made)));
          for (const [place, sum] of plain.entries()) near((told[place] as number) * scale, sum);
          near(flow.whole[way] * scale, sumOf(plain));
        }
        const held = chancesOf(chances, 0, counts.length).map(
          (chance, at) => chance * (chances.prior[at] as number),
        );
        near(flow.whole.stays * scale, sumOf(held));
      }),
      { numRuns: 60 },
    );
  });

  it("after a turn was told are those of the old regime and of the new one, and other onsets are closed", () => {
    const counts = [0, 1, 0, 0, 1, 0, 0, 2, 3, 2, 4, 2, 3];
    const newest = counts.length - 1;
    const made = flowOf(counts, (week) => week >= 4);
    const { flow, chances } = made;
    const old = chancesOf(chances, 0, counts.length).map(
      (chance, at) => chance * (chances.prior[at] as number),
    );
    const told = turnedAt(7, "up", made);
    flow.settle("up", 7, newest);
    near(flow.whole.stays * Math.exp(flow.scale), sumOf(old) + sumOf(told));
    assert.deepEqual([flow.whole.up, flow.whole.down], [0, 0]);

    const longer = [...counts, 3];
    const spoken = chancesOf(flowOf(longer, () => false).chances, counts.length, longer.length);
    const again = flowOf(longer, (week) => week >= 4 && week < counts.length, counts.length).flow;
    near(
      again.whole.stays * Math.exp(again.scale),
      sumOf(spoken.map((chance, at) => chance * ((old[at] as number) + (told[at] as number)))),
    );
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
