import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findTurnsOfStreams, jointTurns } from "./joint-turns";
import { scattered, streamsOf } from "./made-streams.test-kit";
import type { StreamName, StreamTurn } from "./stream";
import { watchStreams } from "./watch-streams";

/** A quiet pace, a pace of contact or strain that rises, and one that falls, over three years and one. */
const quiet = (name: string) => scattered(name, [208, 0.4]);
const rising = (name: string) => scattered(name, [156, 0.4], [52, 2.5]);
const falling = (name: string) => scattered(name, [156, 2.5], [52, 0.2]);

const read = (contact: number[], strain: number[]) =>
  findTurnsOfStreams(streamsOf(contact, strain)).joint.map(({ name, called, mayBeCollection }) => [
    name,
    called,
    mayBeCollection,
  ]);

const turnAt = (stream: StreamName, way: "up" | "down", week: number): StreamTurn => ({
  ...{ stream, way, week, earliest: week - 2, latest: week + 2, support: 0.5 },
  ...{ paceBefore: 1, paceAfter: 2, weightBefore: 1, weightAfter: 1 },
});

describe("turns of both streams, named", () => {
  it("each joint name from the streams that it is said of", () => {
    assert.deepEqual(read(rising("a"), quiet("b")), [["opening", "thaw", false]]);
    assert.deepEqual(read(quiet("c"), rising("d")), [["closing", "freeze", false]]);
    assert.deepEqual(read(rising("e"), rising("f")), [["torn", null, true]]);
    assert.deepEqual(read(quiet("g"), falling("h")), [["easing", null, false]]);
    assert.deepEqual(read(falling("i"), quiet("j")), [["drifting apart", null, false]]);
    assert.deepEqual(read(quiet("k"), quiet("l")), []);
  });

  it("the end of a freeze is an easing, never a thaw", () => {
    const strain = scattered("m", [104, 0.4], [52, 2.5], [52, 0.3]);
    assert.deepEqual(
      read(quiet("n"), strain).map(([name, called]) => [name, called]),
      [
        ["closing", "freeze"],
        ["easing", null],
      ],
    );
  });

  it("rises of both within 13 weeks are torn, later ones stand apart; a turn is part of one", () => {
    const streams = streamsOf(rising("o"), rising("p"));
    const named = (...turns: StreamTurn[]) =>
      jointTurns(turns, streams).map(({ name, week }) => [name, week]);
    assert.deepEqual(named(turnAt("strain", "up", 113), turnAt("contact", "up", 100)), [["torn", 100]]);
    assert.deepEqual(named(turnAt("contact", "up", 100), turnAt("strain", "up", 114)), [
      ["opening", 100],
      ["closing", 114],
    ]);
    assert.deepEqual(
      named(turnAt("strain", "up", 95), turnAt("contact", "up", 100), turnAt("strain", "up", 101)),
      [
        ["torn", 95],
        ["closing", 101],
      ],
    );
    assert.deepEqual(named(turnAt("contact", "down", 100), turnAt("strain", "down", 100)), [
      ["drifting apart", 100],
      ["easing", 100],
    ]);
    const [torn] = jointTurns([turnAt("contact", "up", 100), turnAt("strain", "up", 105)], streams);
    assert.deepEqual([torn?.earliest, torn?.latest, torn?.parts.length], [98, 107, 2]);
  });
});

describe("watch on the newest weeks of both streams", () => {
  it("raises a clear opening within weeks, dated and named, and nothing in quiet", () => {
    const [alarm, ...more] = watchStreams(streamsOf(rising("q"), quiet("r")));
    assert.deepEqual(more, []);
    assert.equal(alarm?.name, "opening");
    assert.ok(alarm.raised >= 156 && alarm.raised <= 166 && Math.abs(alarm.onset - 156) <= 4);
    for (const counts of [[], [9], quiet("s"), Array<number>(300).fill(0), Array<number>(300).fill(3)])
      assert.deepEqual(watchStreams(streamsOf(counts)), []);
  });

  it("a short burst that passes is forgotten, one of a quarter of a year ends with a turn of its own", () => {
    const said = (weeks: number) => {
      const each = Array.from({ length: 100 }, (_, at) =>
        watchStreams(streamsOf(scattered(`burst ${at}`, [156, 0.4], [weeks, 2], [150, 0.4]))),
      );
      const opened = each.filter(([first]) => first?.name === "opening");
      const closed = opened.filter(([, second]) => second?.name === "drifting apart");
      return { opened: opened.length, closed: closed.length };
    };
    const [short, long] = [said(5), said(13)];
    assert.ok(short.opened >= 10 && short.closed <= short.opened / 3, JSON.stringify(short));
    assert.ok(long.opened >= 80 && long.closed >= (3 * long.opened) / 4, JSON.stringify(long));
  });

  it("a turn told just before another does not hide it", () => {
    // Here a regime that began a week ago once passed for the one that was told, whatever pace came next.
    for (const name of ["silence 5", "silence 41", "silence 190", "silence 286"]) {
      const said = watchStreams(streamsOf(scattered(name, [120, 0.5], [26, 0.01], [52, 1.5])));
      assert.equal(said.at(-1)?.name, "opening", name);
    }
  });

  it("uses no week that is still to come", () => {
    const streams = streamsOf(rising("t"), falling("u"));
    const whole = watchStreams(streams, { threshold: 1 });
    assert.ok(whole.length > 1);
    for (const weeks of [20, 100, 158, 163, 190]) {
      const part = streamsOf(rising("t").slice(0, weeks), falling("u").slice(0, weeks));
      assert.deepEqual(
        watchStreams(part, { threshold: 1 }),
        whole.filter(({ raised }) => raised < weeks),
      );
    }
  });
});
