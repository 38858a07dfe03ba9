import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { isLinking } from "@/lib/engine/signals/links";
import { type LinedSignal, linkFaults } from "./compute-links";
import { plainLinkFaults } from "./plain-reader.test-kit";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const anyLink = fc.option(fc.constantFrom(...IDS, "none"), { nil: null, freq: 2 });
const anySignals = fc.tuple(
  ...IDS.map((id, at) =>
    fc
      .record({
        family: fc.constantFrom("TRADE" as const, "TRADE" as const, "ENERGY" as const),
        intensity: fc.constantFrom(1, 1, 1, -1),
        occurrences: fc.constantFrom(1, 3),
        countedIn: anyLink,
        opens: anyLink,
        status: fc.boolean(),
        start: fc.constantFrom("2025-03-01", "2025-03-02"),
      })
      .map(({ start, ...over }): LinedSignal => ({ line: at * 2 + 1, signal: signalOf(id, start, over) })),
  ),
);

test("the links of a few signals at a time have the faults that all have at once", () => {
  let without = 0;
  fc.assert(
    fc.property(anySignals, fc.integer({ min: 1, max: 9 }), (lined, atATime) => {
      const linking = lined.filter(({ signal }) => isLinking(signal));
      const found = (id: string) => lined.find(({ signal }) => signal.id === id)?.signal;
      const faults = plainLinkFaults(lined);
      if (faults.every((fault) => !fault.includes("was opened by"))) without++;
      assert.deepEqual(linkFaults(linking, found, atATime), faults);
    }),
    { numRuns: 1000 },
  );
  assert.ok(without > 20, "some without two openers of one status");
});
