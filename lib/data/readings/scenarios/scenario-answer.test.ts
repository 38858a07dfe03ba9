import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LIVE } from "@/lib/charts/address/vintage";
import { readAnswer } from "@/lib/charts/scenarios/scenario-answer";
import { scenarioReader } from "@/lib/charts/scenarios/scenario-reading";
import { NO_SCENARIO, type Scenario } from "@/lib/codebook/scenarios/scenario";
import type { SignalInfo } from "@/lib/data/readings/coded-signals";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { anyLinkedDay, anyLinkedSignals, LINKED_LAST } from "@/lib/engine/forces/any-linked.test-kit";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { FIRST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { packResolved } from "@/lib/engine/signals/resolved-signals";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { answerScenario, findContradicted, findScenarioSignals } from "./scenario-answer";
import { scenarioInput } from "./scenario-input";

let made = 0;

/** As it comes over the network. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** A reading of signals as a test writes them; each takes back the one before it where `takes` says so. */
function readingOf(signals: EngineSignal[], type = "opening"): ReadingBase {
  const info = new Map(
    signals.map(({ id }) => [id, { title: `Title of ${id}`, type, lowest: -10, highest: 10 } as SignalInfo]),
  );
  return {
    signals: signals.map((signal, at) => {
      const before = signals[at - 1];
      return { ...signal, retracts: before && at % 3 === 0 ? { slug: before.id, r: 0.5 } : null };
    }),
    packed: packSignals(signals, null, 2),
    info,
    key: `made up ${made++}`,
    slug: "a-b",
    method: METHOD_2,
    methodVersion: 2,
    vintage: LIVE,
    first: FIRST_DAY,
    last: LINKED_LAST,
    opens: LINKED_LAST,
    coverage: null,
    doubleCodings: [],
    followed: null,
  };
}

const anyScenario = fc.record({
  readOn: fc.option(anyLinkedDay, { nil: null }),
  weight: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  halfLife: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  edited: fc.array(fc.nat(11), { maxLength: 4 }),
  shift: fc.integer({ min: -30, max: 60 }),
  start: fc.option(anyLinkedDay, { nil: null }),
});
type AnyScenario = typeof anyScenario extends fc.Arbitrary<infer One> ? One : never;

function scenarioOf(signals: EngineSignal[], made: AnyScenario): Scenario {
  const { readOn, weight, halfLife, edited, shift, start } = made;
  const ids = new Set(edited.flatMap((at) => signals[at]?.id ?? []));
  return {
    ...NO_SCENARIO,
    readOn,
    weights: weight === undefined ? {} : { TRADE: weight },
    halfLives: halfLife === undefined ? {} : { SECURITY: halfLife },
    edits: [...ids].map((id, at) => ({ id, muted: at % 2 === 1, shift, intensity: null, endsOn: null })),
    added:
      start === null
        ? []
        : [
            {
              ...{ id: "H1", title: "", family: "TRADE", type: "opening", start, end: start },
              ...{ intensity: 5, grade: "B2", ends: [...ids].slice(0, 1) },
            },
          ],
  };
}

test("the server answers a scenario as the browser reads it, to the last digit, and what is read one after the other is what is read alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLinkedSignals,
      fc.array(anyScenario, { minLength: 1, maxLength: 4 }),
      async (signals, many) => {
        const base = readingOf(signals);
        const range = { from: FIRST_DAY + 30, to: LINKED_LAST };
        const input = sent(scenarioInput(base, range));
        const coded = input.signals ?? [];
        const retracts = new Map(coded.flatMap(({ id, retracts: of }) => (of ? [[id, of] as const] : [])));
        const read = scenarioReader(input, packResolved(coded, 2), retracts);
        for (const one of many) {
          const scenario = scenarioOf(signals, one);
          const answer = sent(await answerScenario(base, range, scenario));
          const there = readAnswer(answer);
          const here = read(scenario);
          for (const part of ["differences", "lines", "strongest"] as const)
            assert.deepEqual(there[part](), sent(here[part]()));
          const { differences: _, lines: __, strongest: ___, ...levels } = here;
          assert.deepEqual({ ...there, ...sent(levels) }, { ...there });
          const named = new Map(answer.signals.map((signal) => [signal.id, signal]));
          for (const { id } of scenario.edits)
            assert.deepEqual(
              named.get(id),
              coded.find((signal) => signal.id === id),
            );
        }
      },
    ),
    { numRuns: 120 },
  );
});

test("signals are found by their words, and statuses by what contradicts them", async () => {
  const status = (id: string, start: number, end: number | null): EngineSignal => ({
    ...{ id, family: "TRADE", start, end, precision: "day", intensity: -3, scored: true },
    reports: [{ reliability: "A", credibility: 1, group: null, published: null, withdrawn: false }],
    ...{ endPublished: null, retractions: [], occurrences: 1, countedIn: null, opens: null },
    ...{ status: true, stateViolence: false },
  });
  const many = Array.from({ length: 50 }, (_, at) => status(`shut-${at}`, FIRST_DAY + at, null));
  const base = readingOf([...many, status("over", FIRST_DAY, FIRST_DAY + 60)], "market-closed");
  const found = await findScenarioSignals(base, "TITLE shut-4");
  assert.deepEqual(
    found.found.map(({ id }) => id),
    ["shut-49", "shut-48", "shut-47", "shut-46", "shut-45", "shut-44", "shut-43", "shut-42"],
  );
  assert.equal(found.more, 3);
  const ended = await findContradicted(base, { type: "opening", start: FIRST_DAY + 70 });
  assert.deepEqual([ended.found.length, ended.found[0]?.id, ended.more], [40, "shut-0", 10]);
  const before = await findContradicted(base, { type: "opening", start: FIRST_DAY + 2 });
  assert.deepEqual(
    before.found.map(({ id }) => id),
    ["over", "shut-0", "shut-1"],
  );
  assert.deepEqual((await findContradicted(base, { type: "visit", start: FIRST_DAY + 70 })).found, []);
});
