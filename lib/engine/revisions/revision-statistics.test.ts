import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { revisionStatistics } from "./revision-statistics";

test("mean, mean size and largest of the revisions that there are", () => {
  const found = revisionStatistics([
    { first: 1, later: 2 },
    { first: 4, later: 1 },
    { first: null, later: 9 },
    { first: 3, later: null },
    { first: 5, later: 5 },
  ]);
  assert.deepEqual(found, { count: 3, meanAbsolute: 4 / 3, mean: -2 / 3, largest: -3 });
});

test("without a single pair there is nothing to say, not zero", () => {
  assert.deepEqual(revisionStatistics([{ first: null, later: 1 }]), {
    count: 0,
    meanAbsolute: null,
    mean: null,
    largest: null,
  });
});

test("no mean is larger than the mean size, and no revision larger than the largest", () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.record({ first: value, later: value }), { minLength: 1 }), (pairs) => {
      const { count, mean, meanAbsolute, largest } = revisionStatistics(pairs);
      assert.equal(count, pairs.length);
      assert.ok(mean !== null && meanAbsolute !== null && largest !== null);
      assert.ok(Math.abs(mean) <= meanAbsolute + 1e-9 && meanAbsolute <= Math.abs(largest) + 1e-9);
      assert.ok(pairs.every(({ first, later }) => Math.abs(later - first) <= Math.abs(largest)));
    }),
  );
});
