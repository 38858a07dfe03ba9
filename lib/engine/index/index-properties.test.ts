import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import {
  anyMethod,
  anySignals,
  anyViewDay,
  FIRST_DAY,
  LAST_DAY,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { indexSeries } from "./index-series";
import { plainDay } from "./plain-index.test-kit";

const methods = anyMethod(METHOD_1.stage);
const views = fc.option(fc.integer({ min: FIRST_DAY, max: LAST_DAY + 400 }), { nil: null });
const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

function near(actual: number | null, expected: number | null, what: string) {
  if (actual === null || expected === null) assert.equal(actual, expected, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} is not ${expected}`);
}

/** Every line of the series of a view, as plain data. */
function lines(signals: EngineSignal[], from = FIRST_DAY - 10, to = LAST_DAY + 600) {
  return indexSeries(packSignals(signals), METHOD_1, from, to);
}

test("the one-pass series equals the plain definition on every day, in every view, under every method", () => {
  fc.assert(
    fc.property(anySignals, views, methods, anyViewDay, (signals, knownOn, method, from) => {
      const packed = packSignals(signals, knownOn);
      const series = indexSeries(packed, method, from, from + 120);
      for (let at = 0; at <= 120; at += 7) {
        const plain = plainDay(packed, method, from + at);
        near(orNull(series.index[at]), plain.index, "index");
        near(orNull(series.warming[at]), plain.warming, "warming");
        near(orNull(series.cooling[at]), plain.cooling, "cooling");
        for (const [family, score] of plain.scores.entries()) {
          near(orNull(series.score[family]?.[at]), score, "score");
          near(series.evidence[family]?.[at] ?? 0, plain.evidence[family] ?? 0, "evidence");
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("error does not build up over centuries", () => {
  const signals = Array.from({ length: 400 }, (_, at) =>
    signalOf(`s${at}`, "1900-01-01", {
      start: FIRST_DAY - 45_000 + at * 110,
      end: FIRST_DAY - 45_000 + at * 110 + (at % 40),
      intensity: (at % 41) / 2 - 10,
    }),
  );
  const packed = packSignals(signals);
  for (const halfLife of [0.4, 45, 9_000, 1e7]) {
    const method = { ...METHOD_1, halfLives: { ...METHOD_1.halfLives, DIPLOMATIC: halfLife } };
    const series = indexSeries(packed, method, FIRST_DAY - 45_000, FIRST_DAY + 137_000);
    for (const at of [10, 20_000, 45_000, 90_000, 182_000])
      near(
        series.index[at] ?? null,
        plainDay(packed, method, series.from + at).index,
        `half-life ${halfLife}`,
      );
  }
});

test("the order of the signals is irrelevant, to the last digit", () => {
  fc.assert(
    fc.property(
      anySignals.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([signals, shuffled]) => assert.deepEqual(lines(shuffled), lines(signals)),
    ),
    { numRuns: 60 },
  );
});

test("shares sum to the index", () => {
  fc.assert(
    fc.property(anySignals, methods, anyViewDay, (signals, method, day) => {
      const packed = packSignals(signals);
      const sum = shares(packed, method, day).reduce((total, { share }) => total + share, 0);
      near(sum, plainDay(packed, method, day).index ?? 0, "sum of shares");
    }),
    { numRuns: 300 },
  );
});

test("index, scores and sides stay in their bounds, and the index between the sides", () => {
  fc.assert(
    fc.property(anySignals, (signals) => {
      const series = lines(signals);
      for (const [at, index] of series.index.entries()) {
        if (Number.isNaN(index)) continue;
        const warming = series.warming[at] ?? Number.NaN;
        const cooling = series.cooling[at] ?? Number.NaN;
        assert.ok(warming >= 0 && warming <= 100 && cooling <= 0 && cooling >= -100);
        assert.ok(index <= warming + 1e-12 && index >= cooling - 1e-12);
        for (const score of series.score)
          assert.ok(Number.isNaN(score[at]) || Math.abs(score[at] ?? 0) <= 100);
      }
    }),
    { numRuns: 60 },
  );
});

test("bad news never moves the warming pull, nor good news the cooling pull", () => {
  fc.assert(
    fc.property(anySignals, anySignals, (signals, news) => {
      const more = (sign: 1 | -1) =>
        news.map((one) => ({ ...one, id: `n${one.id}`, intensity: sign * Math.abs(one.intensity) }));
      const before = lines([...signals, signalOf("first", "2022-12-01", { intensity: 0 })]);
      const after = (sign: 1 | -1) =>
        lines([...signals, signalOf("first", "2022-12-01", { intensity: 0 }), ...more(sign)]);
      assert.deepEqual(after(-1).warming, before.warming);
      assert.deepEqual(after(1).cooling, before.cooling);
    }),
    { numRuns: 60 },
  );
});

test("voiding a signal equals never having had it: unscored, withdrawn or of weight 0", () => {
  fc.assert(
    fc.property(anySignals, anySignals, (signals, voided) => {
      const renamed = voided.map((one, at): EngineSignal => {
        const id = `v${one.id}`;
        if (at % 3 === 0) return { ...one, id, scored: false };
        if (at % 3 === 1)
          return { ...one, id, reports: one.reports.map((all) => ({ ...all, withdrawn: true })) };
        return { ...one, id, reports: one.reports.map((all) => ({ ...all, credibility: 5 })) };
      });
      assert.deepEqual(lines([...renamed, ...signals]), lines(signals));
    }),
    { numRuns: 60 },
  );
});

test("a retraction multiplies the force from its own start on, in force or fading, and leaves the evidence", () => {
  const start = dayFromIso("2025-03-01");
  for (const end of [start, start + 20, null]) {
    for (const r of [1, 0.5]) {
      const signal = signalOf("a", "2025-03-01", { end });
      const retracted = { ...signal, retractions: [{ start: start + 10, r }] };
      const plain = lines([signal]);
      const taken = lines([retracted]);
      for (const at of [0, 9, 10, 30, 400]) {
        const element = start + at - plain.from;
        const left = at >= 10 ? 1 - r : 1;
        const expected = left * (plain.pressure[0]?.[element] ?? 0);
        near(taken.pressure[0]?.[element] ?? null, expected, `day ${at}`);
        near(shares(packSignals([retracted]), METHOD_1, start + at)[0]?.force ?? null, expected, `day ${at}`);
      }
      assert.deepEqual(taken.evidence, plain.evidence);
      if (r === 1)
        assert.equal(taken.index[start + 10 - plain.from], 0, "cancelled is exactly 0, and not a gap");
    }
  }
});

test("gap, zero and no evidence are three things", () => {
  const series = lines([signalOf("calm", "2025-03-01", { intensity: 0 })]);
  const at = dayFromIso("2025-03-01") - series.from;
  assert.ok(Number.isNaN(series.index[at - 1]), "null before the first counting signal");
  assert.equal(series.index[at], 0, "a scored signal of intensity 0 gives 0");
  assert.equal(series.score[0]?.[at], 0);
  assert.ok(Number.isNaN(series.score[2]?.[at]), "a family without a signal is null");
  const centuries = indexSeries(packSignals([signalOf("old", "1900-01-01")]), METHOD_1, 150_000, 150_000);
  assert.equal(centuries.score[0]?.[0], 0, "faded to nothing is 0, not null");
});

test("daylight-saving and leap days do not exist: every day fades by the same factor", () => {
  const series = lines([signalOf("a", "2024-02-20")]);
  const first = dayFromIso("2024-02-20") - series.from;
  for (let at = first; at < first + 500; at++)
    near((series.pressure[0]?.[at + 1] ?? 0) / (series.pressure[0]?.[at] ?? 1), 2 ** (-1 / 90), `day ${at}`);
  assert.equal(dayFromIso("2024-03-01") - dayFromIso("2024-02-28"), 2);
});
