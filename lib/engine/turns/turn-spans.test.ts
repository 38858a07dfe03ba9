import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { exactly, scattered } from "./streams/made-streams.test-kit";
import { type StreamLaw, simulateStreams } from "./trial/simulator";
import { flowOf } from "./trial/sum-of-streams";
import { findTurns } from "./turn-spans";

const weeks = (...parts: [number, number][]) =>
  Float64Array.from(parts.flatMap(([length, value]) => Array<number>(length).fill(value)));
const single = (pace: number, weight: number): StreamLaw => ({ pace, burst: 1, weight });
const CALM = { contact: single(0.5, 1.6), strain: single(0.5, 1.6) };
const LOUD = { contact: single(2, 4), strain: single(0, 4) };
const SOFT = { contact: single(0.9, 2.5), strain: single(0.1, 2.5) };

/** A flow of so many signals a week, each of +4. */
const flowOfCounts = (counts: readonly number[]) => ({
  count: Float64Array.from(counts),
  flow: Float64Array.from(counts, (count) => 4 * count),
});

describe("turns in hindsight", () => {
  it("dates a step of the pace to its week, whatever the paces, without overflow", () => {
    for (const counts of [
      exactly([208, 3], [52, 15]),
      scattered("8 to 40", [208, 8], [52, 40]),
      exactly([208, 0], [52, 420]),
    ]) {
      const [turn, ...more] = findTurns(flowOfCounts(counts));
      assert.deepEqual(more, []);
      assert.deepEqual([turn?.kind, turn?.week, turn?.earliest, turn?.latest], ["thaw", 208, 208, 208]);
      assert.ok((turn?.support ?? 0) > 0.99);
    }
  });

  it("nine spans in ten hold the week of a step of three to twelve, fifteen and eighteen signals a week", () => {
    for (const pace of [12, 15, 18]) {
      const held = Array.from({ length: 60 }, (_, at) =>
        findTurns(flowOfCounts(scattered(`${pace}, ${at}`, [208, 3], [52, pace]))),
      ).filter((turns) => turns.some(({ earliest, latest }) => earliest <= 208 && 208 <= latest)).length;
      assert.ok(held >= 54, `${held} of 60 at ${pace}`);
    }
  });

  it("leaves either side of a date a whole regime", () => {
    for (const counts of [exactly([40, 2], [4, 9]), exactly([4, 9], [40, 2])])
      for (const { earliest, latest } of findTurns(flowOfCounts(counts)))
        assert.ok(earliest >= 4 && latest <= 40);
    assert.equal(findTurns(flowOfCounts(exactly([40, 2], [4, 9])))[0]?.week, 40);
  });

  it("finds clean steps to the week, with their kinds and levels", () => {
    const turns = findTurns(weeks([40, 0], [40, 3], [40, -3]));
    assert.deepEqual(
      turns.map(({ kind, week, before, after }) => ({ kind, week, before, after })),
      [
        { kind: "thaw", week: 40, before: 0, after: 3 },
        { kind: "freeze", week: 80, before: 3, after: -3 },
      ],
    );
    // Out of silence the pace alone tells the first week, and a calm week or two could belong to either side.
    for (const { week, earliest, latest, support } of turns)
      assert.ok(earliest >= week - 4 && latest <= week + 1 && support > 0.5 && support <= 1);
  });

  it("finds nothing in silence, in a level that stays, and in too few weeks", () => {
    for (const flow of [new Float64Array(0), weeks([1, 5]), weeks([7, 5]), weeks([300, 0]), weeks([300, 4])])
      assert.deepEqual(findTurns(flow), []);
  });

  it("takes weeks in which both sides rise for no turn", () => {
    const torn = Float64Array.from({ length: 240 }, (_, week) =>
      week < 120 ? (week % 6 === 0 ? (week % 12 === 0 ? 3 : -3) : 0) : week % 2 === 0 ? 3 : -3,
    );
    assert.deepEqual(findTurns(torn), []);
  });

  it("a vague step has a wide span, a loud one a narrow span, and nine spans in ten hold the true week", () => {
    const widths = [LOUD, SOFT].map((after) => {
      let found = 0;
      let held = 0;
      let width = 0;
      for (let at = 0; at < 60; at++) {
        const plan = [
          { weeks: 60, ...CALM },
          { weeks: 60, ...after },
        ];
        const [turn, ...more] = findTurns(flowOf(simulateStreams(plan, `span ${at}`)));
        if (!turn || more.length > 0) continue;
        found++;
        held += turn.earliest <= 60 && 60 <= turn.latest ? 1 : 0;
        width += turn.latest - turn.earliest + 1;
      }
      assert.ok(found >= 45, `${found} found`);
      assert.ok(held >= 0.85 * found, `${held} of ${found} spans hold the week`);
      return width / found;
    });
    assert.ok((widths[0] ?? 0) < (widths[1] ?? 0));
  });

  it("any flow: turns in order, each within its span and between its neighbours", () => {
    const anyFlow = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 20 })), {
      maxLength: 90,
      size: "max",
    });
    fc.assert(
      fc.property(anyFlow, (values) => {
        let last = 0;
        const turns = findTurns(Float64Array.from(values));
        for (const [at, turn] of turns.entries()) {
          const { kind, week, earliest, latest, before, after, support } = turn;
          assert.ok(last < earliest && earliest <= week && week <= latest && latest < values.length);
          assert.ok(support > 0 && support <= 1);
          assert.ok(Number.isFinite(before) && Number.isFinite(after));
          assert.equal(turns[at + 1]?.before ?? after, after);
          if (turns.length === 1) assert.equal(kind, after > before ? "thaw" : "freeze");
          last = week;
        }
      }),
    );
  });
});
