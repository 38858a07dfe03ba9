import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LIVE } from "@/lib/charts/address/vintage";
import { split, sumOf } from "@/lib/charts/tables/share-list";
import { anyLinkedDay, anyLinkedSignals } from "@/lib/engine/forces/any-linked.test-kit";
import { GENERATIONS, METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { changeShares, changeTotals } from "@/lib/engine/shares/change-shares";
import { shares } from "@/lib/engine/shares/shares";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { ReadingBase } from "./reading-base";
import { whyHere, whyMoved } from "./reading-shares";

let readings = 0;

function baseOf(packed: PackedSignals, method: ReadingBase["method"]): ReadingBase {
  return {
    key: `reading ${++readings}`,
    slug: "made-up",
    packed,
    method,
    methodVersion: 1,
    vintage: LIVE,
    signals: [],
    info: new Map(),
    first: 0,
    last: 0,
    opens: 0,
    coverage: null,
    doubleCodings: [],
    followed: null,
  };
}

const anyBase = fc
  .tuple(anyLinkedSignals, fc.constantFrom(...GENERATIONS))
  .map(([signals, generation]) =>
    baseOf(packSignals(signals, null, generation), generation === 1 ? METHOD_1 : METHOD_2),
  );
const days = fc.integer({ min: 0, max: 300 });
const NAMED = 8;

const namesOf = (listed: readonly { id: string; share: number }[]) =>
  listed.map(({ id, share }) => ({ slug: id, share }));
const summed = (listed: readonly { share: number }[]) =>
  listed.length === 0 ? [] : [{ count: listed.length, share: sumOf(listed) }];

test("why the index moved is, to the last bit, what all shares split and summed say", async () => {
  await fc.assert(
    fc.asyncProperty(anyBase, anyLinkedDay, days, async (base, from, later) => {
      const list = await whyMoved(base, from, from + later);
      if (list === null) return;
      const all = changeShares(base.packed, base.method, from, from + later);
      const { top, rest } = split(all, NAMED);
      assert.deepEqual(
        list.signals.map(({ slug, share }) => ({ slug, share })),
        namesOf(top),
      );
      assert.deepEqual(
        list.rest.map(({ count, share }) => ({ count, share })),
        [
          ...summed(rest.filter(({ kind }) => kind === "new")),
          ...summed(rest.filter(({ kind }) => kind !== "new")),
        ],
      );
      assert.equal(list.total, sumOf(all));
      const totals = changeTotals(all);
      for (const [at, family] of FAMILIES.entries()) {
        const silent = (base.packed.firstByFamily[at] ?? Number.POSITIVE_INFINITY) > from + later;
        assert.equal(list.families[at]?.share, silent ? null : totals[family]);
      }
    }),
    { numRuns: 300 },
  );
});

test("why the index is where it is adds up in the same order as all shares do", async () => {
  await fc.assert(
    fc.asyncProperty(anyBase, anyLinkedDay, async (base, day) => {
      const list = await whyHere(base, day);
      if (list === null) return;
      const all = shares(base.packed, base.method, day);
      const { top, rest } = split(all, NAMED);
      assert.deepEqual(
        list.signals.map(({ slug, share }) => ({ slug, share })),
        namesOf(top),
      );
      assert.deepEqual(
        list.rest.map(({ count, share }) => ({ count, share })),
        summed(rest),
      );
      assert.equal(list.total, sumOf(all));
    }),
    { numRuns: 300 },
  );
});
