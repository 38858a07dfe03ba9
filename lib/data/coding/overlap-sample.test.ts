import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inSample } from "./overlap-sample";

const items = Array.from(
  { length: 5_000 },
  (_, at) => `0190c5a0-0000-7000-8000-${String(at).padStart(12, "0")}`,
);
const sampled = (seed: string, share: number) => items.filter((id) => inSample(seed, id, share));

describe("the sample of double coding", () => {
  test("holds about its share of the documents, none at 0 and all at 1", () => {
    // Of 5,000 at 20 % the standard deviation is 28.
    assert.ok(Math.abs(sampled("spring", 0.2).length - 1_000) < 140);
    assert.equal(sampled("spring", 0).length, 0);
    assert.equal(sampled("spring", 1).length, 5_000);
  });

  test("is the same each time, another under another seed, and part of every larger one", () => {
    const small = sampled("spring", 0.1);
    assert.deepEqual(sampled("spring", 0.1), small);
    assert.notDeepEqual(sampled("autumn", 0.1), small);
    const large = new Set(sampled("spring", 0.3));
    assert.ok(small.every((id) => large.has(id)));
  });
});
