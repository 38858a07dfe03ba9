import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scattered, streamsOf } from "@/lib/engine/turns/streams/made-streams.test-kit";
import type { WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { watchStreams } from "@/lib/engine/turns/streams/watch-streams";
import { watchHistory } from "./watched-history";

const contact = scattered("known contact", [100, 0.4], [40, 3], [60, 0.3]);
const strain = scattered("known strain", [150, 0.3], [50, 2]);
const start = (weeks: number) => streamsOf(contact.slice(0, weeks), strain.slice(0, weeks));
/** What the watch said of other weeks; whoever takes it over is found out. */
const marked = (streams: WeeklyStreams) => ({
  streams,
  alarms: watchStreams(streams).map((alarm) => ({ ...alarm, onset: -1 })),
});

describe("what the watch said of a history", () => {
  it("is what it says of each of its starts, as if that were watched by itself", () => {
    const known = watchHistory(start(200), undefined);
    assert.ok(known.alarms.length > 1);
    for (let weeks = 1; weeks <= 200; weeks++)
      assert.deepEqual(watchHistory(start(weeks), known).alarms, watchStreams(start(weeks)), String(weeks));
  });

  it("is taken over from what is known, not watched again", () => {
    const { alarms } = watchHistory(start(180), marked(start(200)));
    assert.ok(alarms.length > 0 && alarms.every(({ onset }) => onset === -1));
  });

  it("is the same whatever the happenings weigh", () => {
    const asked = start(200);
    asked.strain.weight.fill(9, 3, 4);
    const { alarms } = watchHistory(asked, marked(start(200)));
    assert.ok(alarms.every(({ onset }) => onset === -1));
    assert.deepEqual(watchStreams(asked), watchStreams(start(200)));
  });

  it("is watched anew where one week differs, where weeks were added, and where a later week is busier than any the watch thinks of", () => {
    const asked = start(180);
    const other = (change: (streams: WeeklyStreams) => void) => {
      const streams = start(200);
      change(streams);
      return marked(streams);
    };
    for (const known of [
      marked(start(179)),
      other(({ contact: { count } }) => count.fill(9, 3, 4)),
      other(({ exposure }) => exposure.fill(0.5, 3, 4)),
      other(({ strain: { count } }) => count.fill(30, 199)),
    ])
      assert.deepEqual(watchHistory(asked, known).alarms, watchStreams(asked));
  });
});
