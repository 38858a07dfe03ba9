import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { plainDay2 } from "@/lib/engine/forces/plain-generation-2.test-kit";
import { plainView } from "@/lib/engine/forces/plain-view-2.test-kit";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { FIRST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { drawBands } from "./bands";
import { doubtsOf, type IntensityDoubt } from "./doubts";
import { drawnIndex } from "./drawn-index";
import { near } from "./draws.test-kit";
import { plainDraw } from "./plain-draws.test-kit";

const anyReports = fc.array(
  fc.record({ grades: fc.constantFrom("A1", "B2", "C3", "F6"), after: fc.integer({ min: 0, max: 260 }) }),
  { minLength: 1, maxLength: 2 },
);
const anyRetractions = fc.array(
  fc.record({ start: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 300 }), r: fc.constantFrom(1, 0.5) }),
  { maxLength: 1 },
);
const anyPart = fc.record({
  start: fc.integer({ min: 0, max: 180 }),
  lasts: fc.integer({ min: 0, max: 40 }),
  half: fc.integer({ min: 1, max: 14 }),
  reports: anyReports,
  retractions: anyRetractions,
});
type Part = typeof anyPart extends fc.Arbitrary<infer One> ? One : never;

const made = (id: string, part: Part, over: Partial<EngineSignal>): EngineSignal => ({
  ...signalOf(id, "2023-01-01"),
  family: "SECURITY",
  start: FIRST_DAY + part.start,
  end: FIRST_DAY + part.start,
  intensity: -part.half / 2,
  reports: part.reports.map(({ grades, after }) => reportOf(grades, { published: FIRST_DAY + after })),
  retractions: part.retractions,
  ...over,
});

/** A tally of half a year with some members, a pair of which the status may have ended, and others beside them. */
const anyLinked = fc
  .record({
    tally: anyPart,
    occurrences: fc.integer({ min: 2, max: 5 }),
    members: fc.array(anyPart, { maxLength: 5 }),
    event: anyPart,
    status: anyPart,
    ends: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    other: anyPart,
  })
  .map(({ tally, occurrences, members, event, status, ends, other }) => [
    made("tally", tally, {
      start: FIRST_DAY,
      end: FIRST_DAY + 150,
      precision: "half-year",
      occurrences,
    }),
    ...members.map((part, at) => made(`m${at}`, part, { countedIn: "tally" })),
    made("event", event, {
      family: "TRADE",
      intensity: event.half / 2,
      end: FIRST_DAY + event.start + event.lasts,
      opens: "status",
    }),
    made("status", status, {
      family: "TRADE",
      intensity: status.half / 2,
      end: ends === null ? null : FIRST_DAY + status.start + ends,
      status: true,
    }),
    made("other", other, { precision: "month" }),
  ]);

/** Both intensities of the pair may change their sign in a draw; a member keeps the sign of its tally, since the plain way asks for it anew. */
const DOUBTS = new Map<string, IntensityDoubt>([
  ...[0, 1, 2, 3, 4].map((at): [string, IntensityDoubt] => [
    `m${at}`,
    { lowest: -9, highest: -0.5, sigma: 1 },
  ]),
  ["event", { lowest: -3, highest: 6, sigma: 2 }],
  ["status", { lowest: -3, highest: 6, sigma: 2 }],
  ["tally", { lowest: -9, highest: -0.5, sigma: 1 }],
]);

test("every draw is the index of the signals that are true in it, with n′ and the pair formed anew", () => {
  let parted = 0;
  fc.assert(
    fc.property(anyLinked, fc.integer(), (signals, seed) => {
      const packed = packSignals(signals, null, 2);
      const doubts = doubtsOf(packed, signals, DOUBTS, null);
      const settings = { seed, draws: 8 };
      const days = [FIRST_DAY + 60, FIRST_DAY + 190, FIRST_DAY + 420];
      const index = drawnIndex(packed, doubts, METHOD_2, days, settings);
      const [from, to] = [FIRST_DAY + 40, FIRST_DAY + 200];
      const bands = drawBands(packed, doubts, METHOD_2, from, to, settings);
      for (let row = 0; row < settings.draws; row++) {
        const drawn = plainDraw(signals, packed, METHOD_2, DOUBTS, null, seed, row);
        const certain = drawn.signals.map(({ signal, intensity, start, end }) => ({
          ...signal,
          intensity,
          reports: signal.reports.map((report) => ({
            ...report,
            reliability: "A" as const,
            credibility: 1 as const,
          })),
          ...(signal.occurrences > 1
            ? {}
            : { start, end: Number.isFinite(end) ? end : null, precision: "day" as const }),
        }));
        const lost = drawn.signals.filter(({ signal }) => signal.countedIn !== null).length;
        if (lost < signals.filter(({ countedIn }) => countedIn !== null).length) parted++;
        const method = { ...METHOD_2, halfLives: { ...METHOD_2.halfLives } };
        for (const [at, family] of FAMILIES.entries()) method.halfLives[family] = drawn.halfLives[at] ?? 1;
        const view = plainView(certain);
        const indexOn = (day: number) =>
          plainDay2(view, method, day).pressures.reduce(
            (sum, pressure, at) =>
              sum + (drawn.weights[at] ?? 0) * 100 * Math.tanh(pressure / (drawn.kappa[at] ?? 1)),
            0,
          );
        for (const [at, day] of days.entries())
          if (packed.first !== null && day >= packed.first)
            near(index[at]?.[row] ?? 0, indexOn(day), `${day}`);
        for (const [at, sunday] of bands.sundays.entries())
          if (packed.first !== null && sunday >= packed.first)
            near(bands.indexOnSundays[at]?.[row] ?? 0, indexOn(sunday), `Sunday ${sunday}`);
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(parted > 100, "draws in which a member is not true and goes back into its tally");
});
