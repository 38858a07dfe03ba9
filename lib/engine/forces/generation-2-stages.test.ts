import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { METHOD_1, METHOD_2, type Method } from "@/lib/engine/methods/method";
import { anyMethod, FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { stageSeries } from "@/lib/engine/stages/stage";
import type { Coverage } from "@/lib/engine/support/coverage";
import { anyKnownOn, anyLinkedDay, anyLinkedSignals, LINKED_LAST } from "./any-linked.test-kit";
import { plainStages } from "./plain-stages-2.test-kit";
import { plainView } from "./plain-view-2.test-kit";

const _methods = anyMethod(METHOD_1.stage).map((method): Method => ({ ...method, generation: 2 }));
const _anyFrom = fc.integer({ min: FIRST_DAY - 40, max: LINKED_LAST + 200 });
const _orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

function _near(actual: number | null | undefined, expected: number | null | undefined, what: string) {
  if (typeof actual !== "number" || typeof expected !== "number")
    assert.equal(actual ?? null, expected ?? null, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} is not ${expected}`);
}

const anyCoverage: fc.Arbitrary<Coverage | null> = fc.option(
  fc.record({
    spans: fc.array(
      fc
        .record({
          from: anyLinkedDay,
          days: fc.integer({ min: 0, max: 40 }),
          state: fc.constantFrom("searched" as const, "partly" as const, "not-searched" as const),
        })
        .map(({ from, days, state }) => ({ from, to: from + days, state })),
      { maxLength: 12 },
    ),
    unstatedUntil: anyLinkedDay,
  }),
  { nil: null },
);

/** Searched, partly or unstated, by the newest record that names the day. */
function isSearched(coverage: Coverage | null, day: Day): boolean {
  if (coverage === null) return true;
  const records = coverage.spans.filter(({ from, to }) => from <= day && day <= to);
  const newest = records[records.length - 1];
  return newest === undefined ? day <= coverage.unstatedUntil : newest.state !== "not-searched";
}

test("label, cap and direction equal the plain way, day by day", () => {
  fc.assert(
    fc.property(
      anyLinkedSignals,
      anyKnownOn,
      fc.boolean(),
      anyCoverage,
      (signals, knownOn, narrow, coverage) => {
        // A small κ takes V over its borders often.
        const kappa = { ...METHOD_2.kappa, ...(narrow ? { SECURITY: 5 } : {}) };
        const method: Method = { ...METHOD_2, kappa };
        const view = plainView(signals, knownOn);
        const packed = packSignals(signals, knownOn, 2);
        if (packed.first === null)
          return assert.equal(stageSeries(packed, method, LINKED_LAST, coverage), null);
        const to = packed.first + 300;
        const followed = stageSeries(packed, method, to, coverage);
        const plain = plainStages(view, method, to, (day) => isSearched(coverage, day));
        assert.deepEqual(
          followed?.stage,
          plain.map(({ shown }) => shown),
        );
        assert.deepEqual(
          followed?.held,
          plain.map(({ held }) => held),
        );
        assert.deepEqual(
          followed?.direction,
          plain.map(({ direction }) => direction),
        );
      },
    ),
    { numRuns: 150 },
  );
});
