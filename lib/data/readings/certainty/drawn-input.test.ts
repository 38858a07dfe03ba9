import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LIVE } from "@/lib/charts/address/vintage";
import type { CodedSignal, SignalInfo } from "@/lib/data/readings/coded-signals";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { anyWrite, LINKED, type State } from "@/lib/engine/draws/parts/any-writes.test-kit";
import { anyLinkedSignals } from "@/lib/engine/forces/any-linked.test-kit";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { drawnInput } from "./drawn-input";
import { digestOf, digestSince } from "./signals-digest";

/** Types whose ranges and defaults differ. */
const TYPES = [
  { type: "visit-high", lowest: 2, highest: 8, defaultIntensity: 6 },
  { type: "attack", lowest: -10, highest: -3, defaultIntensity: -6 },
  { type: "unknown", lowest: -10, highest: 10, defaultIntensity: null },
];

const infos = new WeakMap<EngineSignal, SignalInfo>();

function infoOf(signal: EngineSignal): SignalInfo {
  const known = infos.get(signal);
  if (known) return known;
  const type = TYPES[Math.abs(Math.round(signal.intensity * 2)) % TYPES.length] ?? TYPES[0];
  const made = { slug: signal.id, ...type } as SignalInfo;
  infos.set(signal, made);
  return made;
}

let relationships = 0;

function baseOf(slug: string, { signals, method }: State): ReadingBase {
  const coded = signals.map((signal): CodedSignal => signal as CodedSignal);
  return {
    key: `${slug} ${++relationships}`,
    slug,
    packed: packSignals(signals, null, method.generation),
    method,
    methodVersion: 1,
    vintage: LIVE,
    signals: coded,
    info: new Map(signals.map((signal) => [signal.id, infoOf(signal)])),
    first: 0,
    last: 0,
    opens: 0,
    coverage: null,
    doubleCodings: [],
    followed: null,
  };
}

const signalsOf = fc.oneof(fc.constant(LINKED), anyLinkedSignals);

test("doubts and the hash gone on from an earlier state are those from nothing, whatever was written", () => {
  fc.assert(
    fc.property(signalsOf, fc.array(anyWrite, { minLength: 1, maxLength: 8 }), (signals, writes) => {
      const slug = `followed ${++relationships}`;
      let state: State = { signals, intensity: new Map(), method: METHOD_2, knownOn: null, to: 0 };
      drawnInput(baseOf(slug, state));
      for (const write of writes) {
        state = write(state);
        const goneOn = drawnInput(baseOf(slug, state));
        const plain = drawnInput(baseOf(`new ${++relationships}`, state));
        assert.deepEqual(goneOn.doubts, plain.doubts);
        assert.equal(goneOn.hash, plain.hash);
      }
    }),
    { numRuns: 300 },
  );
});

test("σ that is measured doubts every signal anew, and is in the hash; fewer pairs leave both as they were", () => {
  const state: State = { signals: LINKED, intensity: new Map(), method: METHOD_2, knownOn: null, to: 0 };
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ type: "attack", first: -6, second: at % 2 ? -5 : -7 }));
  const slug = `measured ${++relationships}`;
  const before = drawnInput(baseOf(slug, state));
  const few = drawnInput({ ...baseOf(slug, state), doubleCodings: pairs(29) });
  assert.deepEqual([few.hash, few.doubts], [before.hash, before.doubts]);
  const after = drawnInput({ ...baseOf(slug, state), doubleCodings: pairs(30) });
  const plain = drawnInput({ ...baseOf(`plain ${++relationships}`, state), doubleCodings: pairs(30) });
  assert.notEqual(after.hash, before.hash);
  assert.deepEqual([after.hash, after.doubts], [plain.hash, plain.doubts]);
  const sigma = Math.sqrt(30 / 29) / Math.SQRT2;
  assert.ok([...after.doubts.sigma].every((one) => Math.abs(one - sigma) < 1e-12));
  assert.equal(drawnInput(baseOf(slug, state)).hash, before.hash);
});

test("another signal, and another order of none, is another digest", () => {
  const things = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), says: fc.nat({ max: 3 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 40,
    },
  );
  const hashOf = ({ id, says }: { id: string; says: number }) => `${id} ${says};`;
  fc.assert(
    fc.property(things, things, (some, others) => {
      const [one, other] = [digestOf(some, hashOf), digestOf(others, hashOf)];
      const same = [some, others].map((list) => list.map(hashOf).sort().join(""));
      assert.equal(one.hash === other.hash, same[0] === same[1]);
      assert.equal(digestOf([...some].reverse(), hashOf).hash, one.hash);
      assert.deepEqual(digestSince(one, some, others, hashOf), other);
    }),
  );
});
