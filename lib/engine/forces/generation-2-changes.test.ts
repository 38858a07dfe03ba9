import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { changeShares, vintageShares } from "@/lib/engine/shares/change-shares";
import { anyMethod, FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { anyKnownOn, anyLinkedDay, anyLinkedSignals, LINKED_LAST } from "./any-linked.test-kit";
import { type PlainChange, plainChangeEntries, plainVintageShares } from "./plain-changes-2.test-kit";
import { plainView } from "./plain-view-2.test-kit";

const methods = anyMethod(METHOD_1.stage).map((method): Method => ({ ...method, generation: 2 }));
const anyFrom = fc.integer({ min: FIRST_DAY - 40, max: LINKED_LAST + 200 });
const _orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

function near(actual: number | null | undefined, expected: number | null | undefined, what: string) {
  if (typeof actual !== "number" || typeof expected !== "number")
    assert.equal(actual ?? null, expected ?? null, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} is not ${expected}`);
}

/** Sums by entry and kind, those that are 0 left out. */
function sums(entries: readonly Pick<PlainChange, "ids" | "share" | "kind">[]): Map<string, number> {
  const by = new Map<string, number>();
  for (const { ids, share, kind } of entries) {
    const key = `${ids.join(" + ")}, ${kind}`;
    by.set(key, (by.get(key) ?? 0) + share);
  }
  return new Map([...by].filter(([, share]) => Math.abs(share) > 1e-12));
}

function nearSums(actual: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>) {
  for (const key of new Set([...actual.keys(), ...expected.keys()]))
    near(actual.get(key) ?? 0, expected.get(key) ?? 0, key);
}

test("the shares of a change equal the plain way, tallies split and pairs in one", () => {
  fc.assert(
    fc.property(
      anyLinkedSignals,
      anyKnownOn,
      methods,
      anyFrom,
      fc.integer({ min: 0, max: 200 }),
      (signals, knownOn, method, a, days) => {
        const packed = packSignals(signals, knownOn, 2);
        const view = plainView(signals, knownOn);
        const listed = changeShares(packed, method, a, a + days);
        const entries = listed.map(({ id, partner, ...one }) => ({
          ...one,
          ids: partner === undefined ? [id] : [id, partner],
        }));
        nearSums(sums(entries), sums(plainChangeEntries(view, method, a, a + days)));
      },
    ),
    { numRuns: 2_000 },
  );
});

test("the shares of the difference of two views equal the plain way, whatever a link moved", () => {
  fc.assert(
    fc.property(anyLinkedSignals, anyLinkedDay, methods, anyFrom, (signals, knownOn, method, day) => {
      const listed = vintageShares(
        packSignals(signals, knownOn, 2),
        packSignals(signals, null, 2),
        method,
        day,
      );
      const plain = plainVintageShares(plainView(signals, knownOn), plainView(signals), method, day);
      nearSums(new Map(listed.map(({ id, share }) => [id, share])), plain);
    }),
    { numRuns: 1_000 },
  );
});
