import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { revisionChanges } from "./revision-changes";

/** A list of newest revisions; each pair of numbers stands for the ids of a signal and of its revision. */
function listOf(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Buffer.alloc(pairs.length * 32);
  for (const [at, [signal, revision]] of pairs.entries()) {
    bytes.writeUInt32BE(signal, at * 32 + 12);
    bytes.writeUInt32BE(revision, at * 32 + 28);
  }
  return Uint8Array.from(bytes);
}

test("whatever is coded and revised, each place leads to the same revision as before or is read", () => {
  const anySignal = fc.record({ known: fc.boolean(), revised: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anySignal, { maxLength: 40 }), (signals) => {
      const before = signals.flatMap(({ known }, at) => (known ? [[at, 1] as const] : []));
      const now = signals.map(({ known, revised }, at) => [at, known && !revised ? 1 : 2] as const);
      const changes = revisionChanges(listOf(before), listOf(now));
      assert.ok(changes);
      const revised = before.flatMap(([signal], place) => (signals[signal]?.revised ? [place] : []));
      assert.deepEqual(changes.gone, revised);
      for (const [at, { known, revised }] of signals.entries()) {
        const reads = !known || revised;
        assert.equal(changes.read.includes(at), reads);
        const same: readonly number[] | undefined = before[changes.from[at] ?? -1];
        assert.deepEqual(same, reads ? undefined : now[at]);
      }
    }),
  );
});

test("a list that lacks a signal of before, or has them in another order, is of another state", () => {
  const pairs = [0, 1, 2].map((at) => [at, 1] as const);
  assert.equal(revisionChanges(listOf(pairs), listOf(pairs.slice(1))), null);
  assert.equal(revisionChanges(listOf(pairs), listOf(pairs.toReversed())), null);
  assert.throws(() => revisionChanges(new Uint8Array(33), listOf(pairs)), RangeError);
});
