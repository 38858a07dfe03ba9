import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { knowledgeDays } from "@/lib/engine/revisions/revision-steps";
import { levelOn } from "@/lib/engine/shares/vintage-gap";
import { anyMethod, anySignals, anyViewDay, reportOf, signalOf } from "./any-signals.test-kit";
import { packSignals } from "./pack";
import { settledSignals } from "./settled-signals";

test("settled signals as one a family give every later figure that all of them give", () => {
  fc.assert(
    fc.property(anySignals, anyMethod(METHOD_1.stage), anyViewDay, (signals, method, day) => {
      const { standIns, open } = settledSignals(signals, method, day);
      for (const knownOn of [day, ...knowledgeDays(signals, day)]) {
        const all = levelOn(packSignals(signals, knownOn), method, day);
        const few = levelOn(packSignals([...standIns, ...open], knownOn), method, day);
        assert.equal(all === null, few === null);
        assert.ok(Math.abs((all ?? 0) - (few ?? 0)) < 1e-9, `${few} is not ${all}`);
      }
    }),
    { numRuns: 300 },
  );
});

test("only what may still change stays open; what starts later is left out", () => {
  const day = dayFromIso("2025-11-30");
  const told = (iso: string) => reportOf("B2", { published: dayFromIso(iso) });
  const { standIns, open } = settledSignals(
    [
      signalOf("settled", "2025-11-20", { reports: [told("2025-11-21")] }),
      signalOf("opposite", "2025-11-20", { intensity: -4, reports: [told("2025-11-21")] }),
      signalOf("open", "2025-11-20", { reports: [told("2025-11-21"), told("2025-12-05")] }),
      signalOf("later", "2025-12-02"),
    ],
    METHOD_1,
    day,
  );
  assert.deepEqual(
    open.map(({ id }) => id),
    ["open"],
  );
  // Two that cancel out still are evidence: the family has a score, and it is 0.
  assert.deepEqual(
    standIns.map(({ family, intensity }) => [family, intensity]),
    [["DIPLOMATIC", 0]],
  );
});
