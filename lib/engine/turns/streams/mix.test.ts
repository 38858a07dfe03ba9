import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exactly, streamsOf } from "./made-streams.test-kit";
import { mixTurn } from "./mix";

const BEFORE = { from: 0, to: 90 };
const AFTER = { from: 90, to: 120 };

describe("mix of contact and strain", () => {
  it("stays when everything is told more often, and turns when one stream alone is", () => {
    const more = exactly([90, 1], [30, 4]);
    const grown = mixTurn(streamsOf(more, more), BEFORE, AFTER);
    assert.ok(grown.gain < -1 && Math.abs(grown.lift) < 1e-12);
    const opened = mixTurn(streamsOf(more, exactly([120, 1])), BEFORE, AFTER);
    assert.ok(opened.gain > 5 && opened.lift > 0.2);
    const closed = mixTurn(streamsOf(exactly([120, 1]), more), BEFORE, AFTER);
    assert.ok(Math.abs(closed.gain - opened.gain) < 1e-9 && Math.abs(closed.lift + opened.lift) < 1e-12);
  });

  it("is beta-binomial: one of each before and two of one kind after, at the usual scatter", () => {
    // No window of three weeks: the scatter is what is assumed beforehand, less a freedom for each pace.
    const streams = streamsOf([1, 0, 1, 1], [0, 1, 0, 0]);
    const scatter = (8 * 1.5) / (8 - 3);
    const [one, two] = [1 / scatter, 2 / scatter];
    const { gain } = mixTurn(streams, { from: 0, to: 2 }, { from: 2, to: 4 });
    const beta = (a: number, b: number) => {
      let sum = 0;
      for (let at = 0.5; at < 1e6; at++)
        sum += Math.exp((a - 1) * Math.log(at / 1e6) + (b - 1) * Math.log1p(-at / 1e6));
      return sum / 1e6;
    };
    const wanted = (beta(1 + one, 1 + one) * beta(1 + two, 1)) / beta(1 + one + two, 1 + one);
    assert.ok(Math.abs(gain - Math.log(wanted)) < 1e-4, `${gain} is not ${Math.log(wanted)}`);
  });

  it("tells less where happenings come in clusters, and nothing of a side without any or of weeks that nobody searched", () => {
    const even = streamsOf(exactly([90, 1], [30, 3]), exactly([120, 1]));
    const clusters = Array.from({ length: 30 }, (_, week) => (week % 10 === 0 ? 30 : 0));
    const bursts = streamsOf([...exactly([90, 1]), ...clusters], exactly([120, 1]));
    assert.ok(mixTurn(bursts, BEFORE, AFTER).gain < mixTurn(even, BEFORE, AFTER).gain - 2);
    const silent = streamsOf(exactly([90, 0], [30, 3]), exactly([90, 0], [30, 1]));
    assert.ok(Math.abs(mixTurn(silent, BEFORE, AFTER).gain) < 1e-9);
    even.exposure.fill(0, 0, 90);
    assert.ok(Math.abs(mixTurn(even, BEFORE, AFTER).gain) < 1e-9);
  });
});
