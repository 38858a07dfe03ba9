import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type IndexSeries, indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, METHOD_2, type Method } from "@/lib/engine/methods/method";
import { changeShares, changeTotals, methodShares } from "@/lib/engine/shares/change-shares";
import { shares } from "@/lib/engine/shares/shares";
import { vintageGap } from "@/lib/engine/shares/vintage-gap";
import { anyMethod, FIRST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type Day, type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { anyLinkedDay, anyLinkedSignals, LINKED_LAST } from "./any-linked.test-kit";

const methods = anyMethod(METHOD_1.stage).map((method): Method => ({ ...method, generation: 2 }));
const anyFrom = fc.integer({ min: FIRST_DAY - 40, max: LINKED_LAST + 200 });
const later = fc.integer({ min: 0, max: 300 });
const TRADE = FAMILIES.indexOf("TRADE");

const pack = (signals: readonly EngineSignal[], knownOn: Day | null = null) =>
  packSignals(signals, knownOn, 2);
const lines = (signals: readonly EngineSignal[], knownOn: Day | null = null): IndexSeries =>
  indexSeries(pack(signals, knownOn), METHOD_2, FIRST_DAY - 10, LINKED_LAST + 200);
const sum = (listed: readonly { share: number }[]) => listed.reduce((total, { share }) => total + share, 0);
const near = (actual: number, expected: number, what = "") =>
  assert.ok(Math.abs(actual - expected) < 1e-8, `${what}: ${actual} is not ${expected}`);

/** The index, with 0 where there is none yet. */
function level(signals: readonly EngineSignal[], method: Method, day: Day, knownOn: Day | null = null) {
  const index = indexSeries(pack(signals, knownOn), method, day, day).index[0] ?? 0;
  return Number.isNaN(index) ? 0 : index;
}

/** The file as somebody knew it on a day: what was published later struck out by hand. */
function struckOut(signals: readonly EngineSignal[], knownOn: Day): EngineSignal[] {
  return signals.flatMap((signal) => {
    const reports = signal.reports
      .filter(({ published }) => (published ?? signal.start) <= knownOn)
      .map((report) => ({
        ...report,
        withdrawn: typeof report.withdrawn === "number" ? report.withdrawn <= knownOn : report.withdrawn,
      }));
    if (reports.length === 0) return [];
    const endKnown = signal.endPublished === null || signal.endPublished <= knownOn;
    return [
      {
        ...signal,
        reports,
        end: endKnown ? signal.end : null,
        endPublished: null,
        retractions: signal.retractions.filter(({ start }) => start <= knownOn),
      },
    ];
  });
}

const voided = (signal: EngineSignal, how: number): EngineSignal =>
  how === 0
    ? { ...signal, scored: false }
    : how === 1
      ? { ...signal, reports: [reportOf("A1", { withdrawn: true })] }
      : { ...signal, reports: [reportOf("E1")] };

test("shares sum to the index, and standing and moving to it again", () => {
  fc.assert(
    fc.property(anyLinkedSignals, methods, anyFrom, (signals, method, day) => {
      const series = indexSeries(pack(signals), method, day, day);
      near(sum(shares(pack(signals), method, day)), level(signals, method, day));
      if (!Number.isNaN(series.index[0]))
        near((series.standing?.[0] ?? 0) + (series.moving?.[0] ?? 0), series.index[0] ?? 0);
    }),
    { numRuns: 500 },
  );
});

test("shares of a change sum to the change, and totals of adjoining ranges add up", () => {
  fc.assert(
    fc.property(anyLinkedSignals, methods, anyFrom, later, later, (signals, method, a, first, second) => {
      const listed = (from: Day, to: Day) => changeShares(pack(signals), method, from, to);
      const b = a + first + second;
      near(sum(listed(a, b)), level(signals, method, b) - level(signals, method, a));
      const [one, two, whole] = [listed(a, a + first), listed(a + first, b), listed(a, b)].map(changeTotals);
      for (const family of FAMILIES)
        near((one?.[family] ?? 0) + (two?.[family] ?? 0), whole?.[family] ?? 0, family);
    }),
    { numRuns: 500 },
  );
});

test("the shares of a gap between two views, of two methods and of two generations sum to it", () => {
  fc.assert(
    fc.property(
      anyLinkedSignals,
      anyLinkedDay,
      methods,
      methods,
      fc.boolean(),
      anyFrom,
      (signals, knownOn, then, now, fromOne, day) => {
        const before = fromOne
          ? { packed: packSignals(signals, knownOn), method: { ...then, generation: 1 as const } }
          : { packed: pack(signals, knownOn), method: then };
        const gap = vintageGap(before, { packed: pack(signals), method: now }, day);
        const levelThen = indexSeries(before.packed, before.method, day, day).index[0] ?? 0;
        near(gap.total, level(signals, now, day) - (Number.isNaN(levelThen) ? 0 : levelThen));
        const { signals: bySignal, families } = methodShares(pack(signals), then, now, day);
        near(
          sum(bySignal) + FAMILIES.reduce((total, family) => total + families[family], 0),
          level(signals, now, day) - level(signals, then, day),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("a tally whose every happening is a member gives what the members alone give, nulls included", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 8, maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 8, maxLength: 8 }),
      anyLinkedSignals,
      (occurrences, days, sizes, others) => {
        const members = Array.from({ length: occurrences }, (_, at) =>
          signalOf(`told ${at}`, "2023-02-01", {
            family: "ENERGY",
            start: FIRST_DAY + 31 + (days[at] ?? 0),
            end: FIRST_DAY + 31 + (days[at] ?? 0),
            intensity: -(sizes[at] ?? 1) / 2,
            countedIn: "whole",
          }),
        );
        const tally = signalOf("whole", "2023-02-01", {
          family: "ENERGY",
          end: FIRST_DAY + 31 + 180,
          intensity: -3,
          occurrences,
        });
        assert.deepEqual(lines([tally, ...members, ...others]), lines([...members, ...others]));
        assert.notDeepEqual(
          lines([tally, ...members.slice(1), ...others]),
          lines([...members.slice(1), ...others]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

const anyPair = fc
  .record({
    sizes: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
    grades: fc.tuple(fc.constantFrom("A1", "B2", "C3"), fc.constantFrom("A1", "B2", "C3")),
    sign: fc.constantFrom(-1, 1),
    later: fc.integer({ min: 0, max: 90 }),
    lasts: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    retractions: fc.array(
      fc.record({
        start: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 200 }),
        r: fc.constantFrom(1, 0.5),
      }),
      { maxLength: 2 },
    ),
    ofEvent: fc.boolean(),
  })
  .map(({ sizes, grades, sign, later: days, lasts, retractions, ofEvent }) => {
    const event = signalOf("event", "2023-03-01", {
      family: "TRADE",
      intensity: (sign * sizes[0]) / 2,
      reports: [reportOf(grades[0])],
      opens: "status",
      retractions: ofEvent ? retractions : [],
    });
    const from = event.start + days;
    const status = signalOf("status", "2023-03-01", {
      family: "TRADE",
      start: from,
      end: lasts === null ? null : from + lasts,
      intensity: (sign * sizes[1]) / 2,
      reports: [reportOf(grades[1])],
      retractions: ofEvent ? [] : retractions,
      status: true,
    });
    return { event, status };
  });

test("an opening of which the status is void, unknown or of another sign or family is the event alone", () => {
  fc.assert(
    fc.property(anyPair, anyLinkedSignals, fc.nat({ max: 2 }), ({ event, status }, others, how) => {
      const alone = lines([{ ...event, opens: null }, ...others]);
      assert.deepEqual(lines([event, voided(status, how), ...others]), alone);
      assert.deepEqual(lines([event, ...others]), alone);
      for (const unlike of [
        { ...status, intensity: -status.intensity },
        { ...status, family: "ENERGY" as const },
        { ...status, start: event.start - 1 },
      ])
        assert.deepEqual(
          lines([event, unlike, ...others]),
          lines([{ ...event, opens: null }, unlike, ...others]),
        );
    }),
    { numRuns: 40 },
  );
});

test("adding a status that an event opens never lowers the larger of the two, and never adds to it once both are there", () => {
  fc.assert(
    fc.property(anyPair, ({ event, status }) => {
      const pressure = (signals: EngineSignal[]) => lines(signals).pressure[TRADE] ?? new Float64Array();
      const both = pressure([event, status]);
      const eventAlone = pressure([event]);
      const statusAlone = pressure([status]);
      for (const [at, together] of both.entries()) {
        const larger = Math.max(Math.abs(eventAlone[at] ?? 0), Math.abs(statusAlone[at] ?? 0));
        near(Math.abs(together), larger, `day ${at}`);
      }
    }),
    { numRuns: 200 },
  );
});

test("the order of the signals is irrelevant, to the last digit", () => {
  fc.assert(
    fc.property(
      anyLinkedSignals.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([signals, shuffled]) => assert.deepEqual(lines(shuffled), lines(signals)),
    ),
    { numRuns: 100 },
  );
});

test("as known on a day is the file with everything published later struck out, links and all", () => {
  fc.assert(
    fc.property(anyLinkedSignals, anyLinkedDay, (signals, knownOn) =>
      assert.deepEqual(lines(signals, knownOn), lines(struckOut(signals, knownOn))),
    ),
    { numRuns: 200 },
  );
});

test("a member that is not known yet is not yet taken off, nor a status that is not known yet", () => {
  const tally = signalOf("tally", "2023-02-01", { end: FIRST_DAY + 90, intensity: -2, occurrences: 2 });
  const member = signalOf("member", "2023-02-10", {
    intensity: -2,
    countedIn: "tally",
    reports: [reportOf("A1", { published: FIRST_DAY + 200 })],
  });
  assert.deepEqual(lines([tally, member], FIRST_DAY + 199), lines([tally]));
  assert.notDeepEqual(lines([tally, member], FIRST_DAY + 200).pressure, lines([tally]).pressure);
  const event = signalOf("event", "2023-02-01", { opens: "status" });
  const status = signalOf("status", "2023-02-01", {
    end: null,
    reports: [reportOf("A1", { published: FIRST_DAY + 200 })],
  });
  assert.deepEqual(lines([event, status], FIRST_DAY + 199), lines([{ ...event, opens: null }]));
});

test("generation 1 reads no field of generation 2, to the last digit", () => {
  fc.assert(
    fc.property(anyLinkedSignals, anyFrom, (signals, from) => {
      const bare = signals.map((signal) => ({
        ...signal,
        occurrences: 1,
        countedIn: null,
        opens: null,
        stateViolence: false,
        status: signal.end === null,
      }));
      const series = (all: EngineSignal[]) => {
        const { index, warming, cooling, score, evidence } = indexSeries(
          packSignals(all),
          METHOD_1,
          from,
          from + 200,
        );
        return { index, warming, cooling, score, evidence };
      };
      assert.deepEqual(series(signals), series(bare));
    }),
    { numRuns: 100 },
  );
});
