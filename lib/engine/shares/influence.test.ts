import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { anySignals, FIRST_DAY, LAST_DAY, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { changeShares } from "./change-shares";
import { largestMovers } from "./influence";

test("the signals whose arrival moved the index most come first, whichever way they moved it", () => {
  const packed = packSignals([
    signalOf("small", "2025-11-20", { intensity: 1 }),
    signalOf("clash", "2025-11-26", { intensity: -8 }),
    signalOf("visit", "2025-11-15", { intensity: 6 }),
    signalOf("before", "2025-10-31", { intensity: 10 }),
    signalOf("nothing", "2025-11-21", { intensity: 0 }),
  ]);
  const from = dayFromIso("2025-11-01");
  const ids = (n: number) => largestMovers(packed, METHOD_1, from, from + 29, n).map(({ id }) => id);
  assert.deepEqual(ids(10), ["clash", "visit", "small"]);
  assert.deepEqual(ids(1), ["clash"]);
  const visit = dayFromIso("2025-11-15");
  assert.deepEqual(
    largestMovers(packed, METHOD_1, visit, visit, 3).map(({ id }) => id),
    ["visit"],
    "both ends of the range are part of it",
  );
});

test("the move is the share of the change of that one day", () => {
  fc.assert(
    fc.property(anySignals, (signals) => {
      const packed = packSignals(signals);
      for (const { id, day, share } of largestMovers(packed, METHOD_1, FIRST_DAY, LAST_DAY, 5)) {
        const found = changeShares(packed, METHOD_1, day - 1, day).find((one) => one.id === id);
        assert.ok(Math.abs((found?.share ?? 0) - share) < 1e-9);
      }
    }),
  );
});
