import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import { anyMethod, FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { anyKnownOn, anyLinkedSignals, LINKED_LAST } from "./any-linked.test-kit";
import { plainDay2 } from "./plain-generation-2.test-kit";
import { plainView } from "./plain-view-2.test-kit";

const methods = anyMethod(METHOD_1.stage).map((method): Method => ({ ...method, generation: 2 }));
const anyFrom = fc.integer({ min: FIRST_DAY - 40, max: LINKED_LAST + 200 });
const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

function near(actual: number | null | undefined, expected: number | null | undefined, what: string) {
  if (typeof actual !== "number" || typeof expected !== "number")
    assert.equal(actual ?? null, expected ?? null, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} is not ${expected}`);
}

test("the one pass of generation 2 equals the plain way on every day, in every view, under every method", () => {
  fc.assert(
    fc.property(anyLinkedSignals, anyKnownOn, methods, anyFrom, (signals, knownOn, method, from) => {
      const series = indexSeries(packSignals(signals, knownOn, 2), method, from, from + 90);
      const view = plainView(signals, knownOn);
      for (let at = 0; at <= 90; at += 3) {
        const plain = plainDay2(view, method, from + at);
        near(orNull(series.index[at]), plain.index, "index");
        near(orNull(series.warming[at]), plain.warming, "warming");
        near(orNull(series.cooling[at]), plain.cooling, "cooling");
        near(orNull(series.standing?.[at]), plain.standing, "standing");
        near(orNull(series.moving?.[at]), plain.moving, "moving");
        near(orNull(series.violence?.[at]), plain.violence, "violence");
        for (const [family, score] of plain.scores.entries()) {
          near(orNull(series.score[family]?.[at]), score, "score");
          near(series.pressure[family]?.[at], plain.pressures[family], "pressure");
          near(series.evidence[family]?.[at], plain.evidence[family], "fresh evidence");
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test("the shares of a level equal the plain way", () => {
  fc.assert(
    fc.property(anyLinkedSignals, anyKnownOn, methods, anyFrom, (signals, knownOn, method, day) => {
      const listed = shares(packSignals(signals, knownOn, 2), method, day);
      const plain = plainDay2(plainView(signals, knownOn), method, day).shares;
      assert.deepEqual(listed.map(({ id }) => id).sort(), plain.map(({ id }) => id).sort());
      for (const { id, share } of plain) near(listed.find((one) => one.id === id)?.share, share, id);
    }),
    { numRuns: 2_000 },
  );
});
