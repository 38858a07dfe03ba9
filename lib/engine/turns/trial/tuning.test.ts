import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jointTurns } from "@/lib/engine/turns/streams/joint-turns";
import type { StreamAlarm, WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { METHODS } from "./methods";
import { namedAlarms } from "./named-alarms";
import type { PaceRule } from "./pace-alarm";
import { QUIET_YEARS, RUN_IN, SCENARIOS, type TrueTurn } from "./scenarios";
import { spanOf } from "./spans";
import { alarmsFrom, tuneThreshold } from "./threshold-tuning";
import { runTrial, trialHistories } from "./turn-trial";

const quick = METHODS.filter(({ name }) => name === "Poisson PELT" || name === "CUSUM of counts");

describe("tuning", () => {
  it("reaches one alarm of any kind a history: no more at the threshold, more just under it", () => {
    const quiet = trialHistories(QUIET_YEARS, 20, "small");
    assert.equal(quick.length, 2);
    for (const method of quick) {
      const threshold = tuneThreshold(method, quiet);
      const alarms = (at: number) => quiet.reduce((sum, one) => sum + alarmsFrom(method, one, RUN_IN, at), 0);
      assert.ok(alarms(threshold) <= 20, `${alarms(threshold)}`);
      assert.ok(alarms(threshold * 0.994) > 20, `${alarms(threshold * 0.994)}`);
      // Others of the same law give about as many: within four standard errors of a Poisson number, of the tuning and of the judging.
      const others = trialHistories(QUIET_YEARS, 20, "others");
      const judged = others.reduce((sum, one) => sum + alarmsFrom(method, one, RUN_IN, threshold), 0);
      assert.ok(Math.abs(judged - 20) < 4 * Math.sqrt(2 * 1.3 * 20), `${judged}`);
    }
  });

  it("refuses to tune on nothing, and a method that never falls silent", () => {
    const quiet = trialHistories(QUIET_YEARS, 1, "small");
    const alarm: StreamAlarm = {
      name: "opening",
      called: null,
      mayBeCollection: false,
      raised: 60,
      onset: 60,
    };
    assert.throws(() => tuneThreshold({ alarms: () => [] }, []), RangeError);
    assert.throws(() => tuneThreshold({ alarms: () => [alarm, alarm] }, quiet), RangeError);
  });
});

describe("one table of names for all methods", () => {
  const streams = (weeks: number): WeeklyStreams => {
    const stream = () => ({
      count: new Float64Array(weeks).fill(1),
      weight: new Float64Array(weeks).fill(2),
    });
    return { weeks, exposure: new Float64Array(weeks).fill(1), contact: stream(), strain: stream() };
  };

  it("names an alarm by the turns and the weeks seen so far: a rise of both is torn once the second is noticed", () => {
    const all = streams(200);
    all.contact.count.fill(6, 100);
    all.strain.count.fill(8, 105);
    const rule: PaceRule = (count) =>
      count === all.contact.count
        ? [{ way: "up", raised: 104, onset: 100 }]
        : [
            { way: "up", raised: 112, onset: 105 },
            { way: "down", raised: 160, onset: 150 },
          ];
    assert.deepEqual(
      namedAlarms(all, rule, 1).map(({ name, raised, onset }) => [name, raised, onset]),
      [
        ["opening", 104, 100],
        ["torn", 112, 105],
        ["easing", 160, 150],
      ],
    );
  });

  it("is the table of the turns themselves, with what was seen by then", () => {
    const all = streams(200);
    all.contact.count.fill(6, 100);
    // What comes after the alarm would match the opening.
    all.strain.count.fill(12, 121);
    const [said] = namedAlarms(
      all,
      (count) => (count === all.contact.count ? [{ way: "up", raised: 120, onset: 100 }] : []),
      1,
    );
    const cut = (column: Float64Array) => column.slice(0, 121);
    const [joint] = jointTurns(
      [
        {
          ...{ stream: "contact", way: "up", week: 100, earliest: 100, latest: 100, support: 1 },
          ...{ paceBefore: 1, paceAfter: 6, weightBefore: 2, weightAfter: 1 / 3 },
        },
      ],
      {
        ...{ weeks: 121, exposure: cut(all.exposure) },
        contact: { count: cut(all.contact.count), weight: cut(all.contact.weight) },
        strain: { count: cut(all.strain.count), weight: cut(all.strain.weight) },
      },
    );
    assert.deepEqual(
      { name: said?.name, called: said?.called, mayBeCollection: said?.mayBeCollection },
      { name: joint?.name, called: joint?.called, mayBeCollection: joint?.mayBeCollection },
    );
    assert.equal(said?.called, "thaw");
  });
});

describe("what is counted in the trial", () => {
  const opening = SCENARIOS.filter(({ name }) => name === "opening");
  const saying = (alarms: Partial<StreamAlarm>[]) => ({
    name: "made up",
    alarms: () =>
      alarms.map((one) => ({
        ...{
          name: "opening" as const,
          called: "thaw" as const,
          mayBeCollection: false,
          raised: 160,
          onset: 156,
        },
        ...one,
      })),
    spans: null,
  });
  const judged = (alarms: Partial<StreamAlarm>[]) => {
    const [row] = runTrial({ seed: "count", histories: 3 }, [1], opening, [saying(alarms)]);
    return row?.kind === "turn" ? row.methods[0] : undefined;
  };

  it("a wrong name, an early one and a late one are misses, and a miss takes 52 weeks", () => {
    for (const alarms of [[], [{ name: "closing" as const }], [{ raised: 155 }], [{ raised: 156 + 52 }]]) {
      const found = judged(alarms);
      assert.deepEqual([found?.misses, found?.medianDelay, found?.covered], [1, 52, null]);
    }
    assert.deepEqual(judged([{ raised: 155 }, { raised: 156 }])?.medianDelay, 1);
    assert.deepEqual(judged([{ name: "torn" }, { raised: 156 + 51 }])?.misses, 0);
  });

  it("a span dates the nearest turn of its kind, and none of another", () => {
    const turn: TrueTurn = { stream: "contact", way: "up", week: 100 };
    const span = (week: number, of: "contact up" | "strain down") => ({
      of: [of],
      ...{ week, earliest: week - 2, latest: week + 2 },
    });
    assert.equal(
      spanOf(turn, [span(40, "contact up"), span(97, "contact up"), span(100, "strain down")])?.week,
      97,
    );
    assert.equal(spanOf(turn, [span(100, "strain down")]), undefined);
  });
});
