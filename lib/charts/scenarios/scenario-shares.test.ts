import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { NINE_MORE, WORKED_2 } from "@/lib/engine/forces/worked-example-2.test-kit";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { AS_CODED, editSignals } from "@/lib/engine/scenarios/scenario";
import {
  anyMethod,
  anySignals,
  FIRST_DAY,
  LAST_DAY,
  signalOf,
} from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { packResolved, resolvedSignals } from "@/lib/engine/signals/resolved-signals";
import { stageSeries } from "@/lib/engine/stages/stage";
import { dayLevels } from "./scenario-levels";
import { differenceShares } from "./scenario-shares";

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);
const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

test("the shares of the difference sum to it, whatever is muted, moved and slid, in every method", () => {
  const methods = anyMethod(METHOD_1.stage);
  const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY + 200 });
  fc.assert(
    fc.property(anySignals, methods, methods, day, fc.nat(3), (signals, method, other, on, muted) => {
      const base = resolvedSignals(packSignals(signals), LAST_DAY);
      const edits = base.map(({ id }, at) => ({
        id,
        muted: at % 4 === muted,
        shift: at % 3,
        intensity: null,
        endsOn: at % 5 === 0 ? on : null,
      }));
      const coded = { packed: packResolved(base), method };
      const scenario = { packed: packResolved(editSignals(base, edits, [])), method: other };
      const level = ({ packed, method: by }: typeof coded) =>
        dayLevels(stageSeries(packed, by, LAST_DAY + 200, null), by, on);
      const shares = differenceShares(coded, scenario, on);
      near(shares.total, (level(scenario).index ?? 0) - (level(coded).index ?? 0));
      near(sum(shares.lines.map(({ share }) => share)) + shares.rest.share, shares.total);
      near(sum(level(scenario).families), level(scenario).index ?? 0);
    }),
    { numRuns: 60 },
  );
});

test("with links they sum to it too: a happening that goes back to its tally, a pair that is parted", () => {
  const methods = anyMethod(METHOD_1.stage).map((method) => ({ ...method, generation: 2 as const }));
  const day = fc.integer({ min: dayFromIso("2023-09-01"), max: dayFromIso("2026-12-31") });
  const signals = [...WORKED_2, ...NINE_MORE];
  fc.assert(
    fc.property(methods, methods, day, fc.infiniteStream(fc.boolean()), (method, other, on, coins) => {
      const base = resolvedSignals(packSignals(signals, null, 2), LAST_DAY);
      const edits = base.map(({ id }) => ({ id, ...AS_CODED, muted: coins.next().value }));
      const coded = { packed: packResolved(base, 2), method };
      const scenario = { packed: packResolved(editSignals(base, edits, []), 2), method: other };
      const level = ({ packed, method: by }: typeof coded) =>
        dayLevels(stageSeries(packed, by, dayFromIso("2026-12-31"), null), by, on).index ?? 0;
      const { lines, rest, total } = differenceShares(coded, scenario, on);
      near(total, level(scenario) - level(coded));
      near(sum(lines.map(({ share }) => share)) + rest.share, total);
    }),
    { numRuns: 60 },
  );
});

test("a lone hypothetical signal holds the whole difference", () => {
  const base = resolvedSignals(packSignals([signalOf("a", "2025-01-01")]), LAST_DAY);
  const day = dayFromIso("2025-12-01");
  const supposed = { id: "H1", family: "TRADE" as const, start: day, end: day, intensity: 4, evidence: 1 };
  const coded = { packed: packResolved(base), method: METHOD_1 };
  const scenario = { packed: packResolved(editSignals(base, [], [supposed])), method: METHOD_1 };
  const { lines, rest, total } = differenceShares(coded, scenario, day);
  assert.deepEqual(
    lines.map(({ key, label }) => [key, label]),
    [["H1", null]],
  );
  near(lines[0]?.share ?? 0, total);
  near(total, 15 * Math.tanh(4 / 12));
  assert.equal(rest.count, 0);
});

test("nothing changed, nothing to explain", () => {
  const coded = { packed: packSignals([signalOf("a", "2025-01-01")]), method: METHOD_1 };
  assert.deepEqual(differenceShares(coded, coded, LAST_DAY), {
    lines: [],
    rest: { count: 0, share: 0 },
    total: 0,
  });
});
