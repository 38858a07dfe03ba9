import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { changeShares } from "@/lib/engine/shares/change-shares";
import { anySignals, LAST_DAY, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { weeklyArrow } from "./arrow";
import { nextDirection } from "./direction";
import { nextBand, readingAt, STAGES, stageOf, stageSeries } from "./stage";

const rules = METHOD_1.stage;

describe("stage", () => {
  test("a border belongs to the band below it", () => {
    const stages = [-61, -60, -59, -35, -10, 0, 10, 10.1, 35, 36].map((index) => stageOf(index, rules));
    assert.deepEqual(
      stages.join(" "),
      "rupture rupture hostile hostile cold guarded guarded working working close",
    );
  });

  test("a label changes only two points past a border, in both directions and over several bands", () => {
    const walk = [0, 11.9, 12.1, 8.1, 7.9, 36.9, 37.1, 33.1, 32.9, -70, -58.1, -57.9];
    let band = 3;
    const labels = walk.map((index) => {
      band = nextBand(band, index, rules);
      return STAGES[band];
    });
    assert.deepEqual(
      labels.join(" "),
      "guarded guarded working working guarded working close close working rupture rupture hostile",
    );
  });

  test("it is followed day by day, so the day asked for does not change it", () => {
    fc.assert(
      fc.property(anySignals, fc.nat(500), (signals, back) => {
        const packed = packSignals(signals);
        const whole = stageSeries(packed, METHOD_1, LAST_DAY, null);
        const part = stageSeries(packed, METHOD_1, LAST_DAY - back, null);
        if (!whole || !part) return;
        assert.deepEqual(whole.stage.slice(0, part.stage.length), part.stage);
        assert.deepEqual(whole.direction.slice(0, part.direction.length), part.direction);
      }),
      { numRuns: 40 },
    );
  });
});

describe("direction", () => {
  test("enters past five, is left at three, and needs new signals that point the same way", () => {
    const next = (before: "thawing" | "steady" | "cooling", change: number | null, fresh: number) =>
      Object.values(nextDirection(before, change, fresh, rules)).join(" ");
    assert.equal(next("steady", 5, 9), "steady small-change");
    assert.equal(next("steady", 5.1, 9), "thawing new-signals");
    assert.equal(next("thawing", 3.1, 9), "thawing held");
    assert.equal(next("thawing", 3, 9), "steady small-change");
    assert.equal(next("steady", 8, 0), "steady only-fading");
    assert.equal(next("thawing", 8, -1), "steady only-fading");
    assert.equal(next("thawing", -5.1, -2), "cooling new-signals");
    assert.equal(next("cooling", -3.1, -2), "cooling held");
    assert.equal(next("cooling", -8, 2), "steady only-fading");
    assert.equal(next("thawing", null, 9), "steady no-comparison");
  });

  test("the sum of new shares is that of the change shares of the same 28 days", () => {
    fc.assert(
      fc.property(anySignals, fc.integer({ min: 28, max: 900 }), (signals, after) => {
        const packed = packSignals(signals);
        if (packed.first === null) return;
        const day = packed.first + after;
        const series = stageSeries(packed, METHOD_1, day, null);
        const fresh = changeShares(packed, METHOD_1, day - 28, day)
          .filter(({ kind }) => kind === "new")
          .reduce((sum, { share }) => sum + share, 0);
        assert.ok(Math.abs((series?.newShares.at(-1) ?? 0) - fresh) < 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test("silence alone never makes a thaw, and bad news alone never does", () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        const packed = packSignals(signals);
        const silentFrom = Math.max(...packed.start, 0) + rules.directionDays;
        const series = stageSeries(packed, METHOD_1, silentFrom + 400, null);
        for (const [at, direction] of (series?.direction ?? []).entries())
          if ((series?.from ?? 0) + at >= silentFrom) assert.equal(direction, "steady");
        const bad = packSignals(signals.map((one) => ({ ...one, intensity: -Math.abs(one.intensity) })));
        assert.ok(!stageSeries(bad, METHOD_1, LAST_DAY + 400, null)?.direction.includes("thawing"));
      }),
      { numRuns: 60 },
    );
  });

  test("a rise from old bad news fading is steady, and says so", () => {
    const clashes = (["SECURITY", "RHETORIC", "DIPLOMATIC"] as const).map((family) =>
      signalOf(family, "2025-01-01", { family, intensity: -10 }),
    );
    const reading = readingAt(packSignals(clashes), METHOD_1, dayFromIso("2025-02-28"), null);
    assert.ok((reading.change28 ?? 0) > rules.directionEnter);
    assert.deepEqual([reading.direction, reading.directionReason], ["steady", "only-fading"]);
  });
});

test("the weekly arrow has a dead band of two points", () => {
  const arrows = [2, 2.1, -2, -2.1, 0, null].map((change) => weeklyArrow(change, rules));
  assert.deepEqual(arrows, ["level", "up", "level", "down", "level", null]);
});

test("a reading before the first counting signal has no figures, and says which families are thin after it", () => {
  const packed = packSignals([signalOf("a", "2025-03-01"), signalOf("b", "2025-01-01", { scored: false })]);
  const before = readingAt(packed, METHOD_1, dayFromIso("2025-02-28"), null);
  assert.deepEqual([before.index, before.warming, before.tension, before.stage], [null, null, null, null]);
  assert.equal(before.familiesWithEvidence, 0);
  const on = readingAt(packed, METHOD_1, dayFromIso("2025-03-01"), null);
  assert.deepEqual([on.thin[0], on.thin[1], on.familiesWithEvidence], [false, false, 1]);
  assert.equal(on.change7, null, "there was no index a week ago");
  const later = readingAt(packed, METHOD_1, dayFromIso("2025-03-08"), null);
  assert.equal(later.thin[0], true);
  const series = indexSeries(packed, METHOD_1, dayFromIso("2025-03-01"), dayFromIso("2025-03-08"));
  assert.equal(later.change7, (series.index[7] ?? 0) - (series.index[0] ?? 0));
});
