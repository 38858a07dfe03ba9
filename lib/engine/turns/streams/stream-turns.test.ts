import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { exactly, scattered, streamsOf } from "./made-streams.test-kit";
import { findStreamTurns } from "./stream-turns";

const turnsOf = (counts: readonly number[]) => findStreamTurns(streamsOf(counts), "contact");
const dates = (counts: readonly number[]) => turnsOf(counts).map(({ way, week }) => [way, week]);

describe("turns of one stream", () => {
  it("a step of exact counts is dated to its week, and its span holds it", () => {
    const [turn, ...more] = turnsOf(exactly([208, 3], [52, 15]));
    assert.deepEqual(more, []);
    assert.deepEqual([turn?.way, turn?.week, turn?.earliest, turn?.latest], ["up", 208, 208, 208]);
    assert.deepEqual([turn?.paceBefore, turn?.paceAfter, turn?.weightAfter], [3, 15, 1]);
  });

  it("many happenings a week do not overflow: 8 rising to 40 a week, silence to 60 a day", () => {
    assert.deepEqual(dates(scattered("8 to 40", [208, 8], [52, 40])), [["up", 208]]);
    const [turn] = turnsOf(scattered("0 to 420", [200, 0], [60, 420]));
    assert.deepEqual([turn?.way, turn?.week], ["up", 200]);
    assert.ok(turn && turn.support > 0.99 && turn.support <= 1);
    assert.deepEqual(dates(scattered("420", [260, 420])), []);
  });

  it("a pace that falls to nothing is found", () => {
    const [turn] = turnsOf(scattered("1 to 0", [150, 1], [60, 0]));
    assert.equal(turn?.way, "down");
    assert.ok(
      turn.earliest <= 150 && 150 <= turn.latest && turn.paceAfter === 0 && turn.weightAfter === null,
    );
    assert.equal(turnsOf(scattered("0.3 to 0", [150, 0.3], [60, 0])).length, 1);
  });

  it("a recent break is dated where it is, however few its weeks, and silence between has its dates too", () => {
    assert.deepEqual(dates(exactly([200, 1], [4, 12])), [["up", 200]]);
    const turns = turnsOf(exactly([60, 1], [60, 0], [60, 1]));
    assert.deepEqual(
      turns.map(({ way, week }) => [way, week]),
      [
        ["down", 60],
        ["up", 120],
      ],
    );
    for (const { week, earliest, latest } of turns) assert.ok(week - earliest <= 9 && latest - week <= 9);
  });

  it("nine spans in ten hold the true week of clear steps", () => {
    for (const pace of [12, 15, 18]) {
      let held = 0;
      for (let at = 0; at < 60; at++)
        held += turnsOf(scattered(`3 to ${pace}, ${at}`, [208, 3], [52, pace])).some(
          ({ earliest, latest }) => earliest <= 208 && 208 <= latest,
        )
          ? 1
          : 0;
      assert.ok(held >= 54, `${held} of 60 spans at 3 to ${pace}`);
    }
  });

  it("finds nothing in silence, in one pace, in one burst of a week and in too few weeks", () => {
    for (const counts of [[], [5], exactly([5, 1]), exactly([300, 0]), exactly([300, 4])])
      assert.deepEqual(turnsOf(counts), []);
    assert.deepEqual(turnsOf(exactly([100, 0], [1, 3], [100, 0])), []);
  });

  it("weeks that nobody searched say nothing, and half searched ones half", () => {
    const streams = streamsOf(scattered("searched", [100, 2], [100, 0]));
    for (let week = 100; week < 200; week++) streams.exposure[week] = 0;
    assert.deepEqual(findStreamTurns(streams, "contact"), []);
    const half = streamsOf(exactly([100, 4], [100, 2]));
    for (let week = 100; week < 200; week++) half.exposure[week] = 0.5;
    assert.deepEqual(findStreamTurns(half, "contact"), []);
  });

  it("any counts: turns in order, no regime shorter than three weeks, each within its span", () => {
    const anyCounts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 400, noNaN: true })), {
      maxLength: 60,
      size: "max",
    });
    fc.assert(
      fc.property(anyCounts, (counts) => {
        let last = 0;
        for (const turn of turnsOf(counts)) {
          const { week, earliest, latest, support, paceBefore, paceAfter } = turn;
          assert.ok(week - last >= 3 && earliest <= week && week <= latest && latest <= counts.length - 3);
          assert.ok(support > 0 && support <= 1 && Number.isFinite(paceBefore) && Number.isFinite(paceAfter));
          last = week;
        }
      }),
      { numRuns: 50 },
    );
  });
});
