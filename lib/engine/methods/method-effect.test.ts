import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import {
  anyMethod,
  anySignals,
  FIRST_DAY,
  LAST_DAY,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { weeklyArrow } from "@/lib/engine/stages/arrow";
import { readingAt, stageSeries } from "@/lib/engine/stages/stage";
import { METHOD_1, METHOD_2 } from "./method";
import { methodEffect } from "./method-effect";

const rules = { before: METHOD_1.stage, after: METHOD_1.stage };

test("one visit under a smaller diplomatic weight: the largest difference is on its day", () => {
  // A Wednesday; index +9.6 under version 1.
  const packed = packSignals([signalOf("visit", "2025-06-04")]);
  const lighter = { ...METHOD_1, weights: { ...METHOD_1.weights, DIPLOMATIC: 0.05 } };
  const last = dayFromIso("2025-06-30");
  const then = stageSeries(packed, METHOD_1, last, null);
  const now = stageSeries(packed, lighter, last, null);
  assert.ok(then && now);
  const effect = methodEffect(then, now, rules, dayFromIso("2025-05-01"), last);
  assert.equal(effect.largest?.day, dayFromIso("2025-06-04"));
  assert.equal(effect.largest?.difference.toFixed(6), "-7.501964");
  // Sundays 15, 22 and 29 June have a Sunday with an index before them; the first visit week has none.
  assert.deepEqual([effect.weeks, effect.otherArrows], [3, 0]);
});

test("only a wider dead band levels arrows", () => {
  const packed = packSignals([signalOf("a", "2025-06-01"), signalOf("b", "2025-06-11")]);
  const last = dayFromIso("2025-06-30");
  const followed = stageSeries(packed, METHOD_1, last, null);
  assert.ok(followed);
  const wider = { before: METHOD_1.stage, after: { arrow: 50 } };
  const effect = methodEffect(followed, followed, wider, dayFromIso("2025-05-01"), last);
  assert.deepEqual(effect, {
    largest: { day: dayFromIso("2025-06-01"), difference: 0 },
    weeks: 4,
    otherArrows: 1,
  });
});

test("weeks of which nobody searched an end have no arrow that could be another", () => {
  const packed = packSignals([signalOf("a", "2025-06-01"), signalOf("b", "2025-06-11")], null, 2);
  const [first, last] = [dayFromIso("2025-05-01"), dayFromIso("2025-06-30")];
  const span = {
    from: dayFromIso("2025-06-15"),
    to: dayFromIso("2025-06-16"),
    state: "not-searched" as const,
  };
  const followed = (spans: (typeof span)[]) => {
    const found = stageSeries(packed, METHOD_2, last, { spans, unstatedUntil: last });
    assert.ok(found);
    return found;
  };
  const weeks = (before: (typeof span)[], after: (typeof span)[]) =>
    methodEffect(followed(before), followed(after), rules, first, last).weeks;
  // Of the Sundays 8, 15, 22 and 29 June the second ends one week and begins another.
  assert.deepEqual([weeks([], []), weeks([span], []), weeks([], [span])], [4, 2, 2]);
});

test("days before the covered ones and without an index take no part", () => {
  const packed = packSignals([signalOf("a", "2025-06-10")]);
  const followed = stageSeries(packed, METHOD_1, dayFromIso("2025-06-30"), null);
  assert.ok(followed);
  const none = methodEffect(followed, followed, rules, dayFromIso("2025-06-01"), dayFromIso("2025-06-09"));
  assert.deepEqual(none, { largest: null, weeks: 0, otherArrows: 0 });
});

test("it agrees with readings taken one by one", () => {
  const methods = anyMethod(METHOD_1.stage);
  fc.assert(
    fc.property(anySignals, methods, methods, fc.nat(200), (signals, a, b, before) => {
      const packed = packSignals(signals);
      const last = LAST_DAY - before;
      const first = Math.max(FIRST_DAY, last - 60);
      const then = stageSeries(packed, a, last, null);
      const now = stageSeries(packed, b, last, null);
      if (!then || !now) return;
      let [largest, weeks, other] = [-1, 0, 0];
      for (let day = first; day <= last; day++) {
        const was = readingAt(packed, a, day, null);
        const is = readingAt(packed, b, day, null);
        if (was.index === null || is.index === null) continue;
        largest = Math.max(largest, Math.abs(is.index - was.index));
        if (weekday(day) !== 7 || was.change7 === null) continue;
        weeks++;
        if (weeklyArrow(was.change7, a.stage) !== weeklyArrow(is.change7, b.stage)) other++;
      }
      const effect = methodEffect(then, now, { before: a.stage, after: b.stage }, first, last);
      assert.equal(effect.weeks, weeks);
      assert.equal(effect.otherArrows, other);
      assert.ok(Math.abs(Math.abs(effect.largest?.difference ?? -1) - Math.abs(largest)) < 1e-9);
    }),
    { numRuns: 25 },
  );
});
