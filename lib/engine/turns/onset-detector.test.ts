import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anySignals, anyViewDay } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { evidenceFlow } from "./evidence-flow";
import { detectAlarms, detectOnsets } from "./onset-detector";
import { findTurns } from "./turn-spans";

const weeks = (...parts: [number, number][]) =>
  Float64Array.from(parts.flatMap(([length, value]) => Array<number>(length).fill(value)));

/** Flows as they are: two weeks in three empty, some of them turning half-way. */
const anyFlow = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: -16, max: 16 })),
      fc.nat(3),
    ),
    {
      minLength: 1,
      maxLength: 120,
      size: "max",
    },
  )
  .map((cells) => ({
    flow: Float64Array.from(cells, ([half], week) => half / 2 + (week > 60 && half !== 0 ? 4 : 0)),
    count: Float64Array.from(cells, ([, more]) => 1 + more),
  }));

describe("onset detector", () => {
  it("finds a clean step from silence and dates it to the week", () => {
    const { alarms } = detectOnsets(weeks([100, 0], [30, 3]));
    assert.equal(alarms.length, 1);
    assert.deepEqual({ kind: alarms[0]?.kind, onset: alarms[0]?.onset }, { kind: "thaw", onset: 100 });
    assert.ok((alarms[0]?.week ?? 999) <= 106);
  });

  it("finds the way back too, with the new regime as its baseline", () => {
    const found = detectOnsets(weeks([60, 0], [60, 3], [60, -3])).alarms;
    assert.deepEqual(
      found.map(({ kind, onset }) => [kind, onset]),
      [
        ["thaw", 60],
        ["freeze", 120],
      ],
    );
  });

  it("raises the same alarms where only alarms are asked for", () => {
    fc.assert(
      fc.property(anyFlow, fc.double({ min: 0.5, max: 8, noNaN: true }), (flow, threshold) => {
        assert.deepEqual(detectAlarms(flow, { threshold }), detectOnsets(flow, { threshold }).alarms);
      }),
    );
  });

  it("is silent on silence, and on a level that never changes", () => {
    for (const flow of [new Float64Array(0), new Float64Array(1), new Float64Array(500), weeks([500, 4])]) {
      const { alarms, thawStatistic, freezeStatistic } = detectOnsets(flow);
      assert.deepEqual(alarms, []);
      assert.ok([...thawStatistic, ...freezeStatistic].every((value) => value < 1));
    }
  });

  it("takes one strong signal for an episode, not for a regime", () => {
    assert.deepEqual(detectOnsets(weeks([100, 0], [1, 10], [100, 0])).alarms, []);
  });

  it("calls nothing a thaw or a freeze that is torn: both sides rise and the mean stays", () => {
    const torn = Float64Array.from({ length: 160 }, (_, week) =>
      week < 100 ? (week % 4 === 0 ? (week % 8 === 0 ? 2 : -2) : 0) : week % 2 === 0 ? 3 : -3,
    );
    assert.deepEqual(detectOnsets(torn).alarms, []);
  });

  it("uses no week that is still to come: alarms and statistics of a prefix are a prefix", () => {
    fc.assert(
      fc.property(anyFlow, fc.nat(120), ({ flow, count }, cut) => {
        const whole = detectOnsets({ flow, count }, { threshold: 2 });
        const part = detectOnsets(
          { flow: flow.subarray(0, cut), count: count.subarray(0, cut) },
          { threshold: 2 },
        );
        assert.deepEqual(
          part.alarms,
          whole.alarms.filter(({ week }) => week < cut),
        );
        assert.deepEqual(part.thawStatistic, whole.thawStatistic.slice(0, cut));
        assert.deepEqual(part.freezeStatistic, whole.freezeStatistic.slice(0, cut));
      }),
    );
  });

  it("a flow upside down turns thaws into freezes, and a scale in other points changes nothing", () => {
    fc.assert(
      fc.property(anyFlow, ({ flow, count }) => {
        const upright = detectOnsets({ flow, count }, { threshold: 2 });
        const mirrored = detectOnsets({ flow: flow.map((value) => -value), count }, { threshold: 2 });
        assert.deepEqual(mirrored.thawStatistic, upright.freezeStatistic);
        const larger = detectOnsets(
          { flow: flow.map((value) => 4 * value), count },
          { threshold: 2, spread: 10 },
        );
        assert.deepEqual(
          larger.alarms.map(({ week, onset, kind }) => [week, onset, kind]),
          upright.alarms.map(({ week, onset, kind }) => [week, onset, kind]),
        );
      }),
    );
  });

  it("an onset lies in the window before its alarm, and alarms are above the threshold", () => {
    fc.assert(
      fc.property(anyFlow, (evidence) => {
        let last = -1;
        for (const { week, onset, statistic } of detectOnsets(evidence, { threshold: 2 }).alarms) {
          assert.ok(week > last && onset <= week && onset > week - 39 && statistic >= 2);
          last = week;
        }
      }),
    );
  });

  it("takes the flow of any signals, and refuses what is no number", () => {
    fc.assert(
      fc.property(anySignals, anyViewDay, (signals, to) => {
        const flow = evidenceFlow(packSignals(signals), to);
        if (!flow) return;
        for (const { onset, week } of detectOnsets(flow).alarms)
          assert.ok(onset <= week && week < flow.weeks);
        for (const { earliest, week, latest } of findTurns(flow))
          assert.ok(0 < earliest && earliest <= week && week <= latest && latest < flow.weeks);
      }),
    );
    assert.throws(() => detectOnsets(Float64Array.of(1, Number.NaN)), RangeError);
  });
});
