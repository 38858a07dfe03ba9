import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Lean } from "@/lib/engine/draws/coding-lean";
import type { IntensitySigma } from "@/lib/engine/draws/intensity-sigma";
import { leanSentence, sigmaSentence, sigmaWords } from "./lean-words";
import { equalSentence } from "./weight-words";

const lean = (mean: number, interval: Lean["interval"], happenings = 44): Lean => ({
  happenings,
  mean,
  weeks: 3,
  interval,
  stronger: 0,
  milder: 0,
  equal: happenings,
});

describe("which way a coding leans", () => {
  test("milder and stronger are said with their size, from the nearer end to the farther", () => {
    assert.equal(
      leanSentence("Negative", lean(-0.4, [-0.61, -0.2])),
      "Negative types were coded milder than the codebook by 0.4 points (0.2 to 0.6) on average over 44 happenings.",
    );
    assert.equal(
      leanSentence("Positive", lean(0.35, [0.1, 0.6], 1)),
      "Positive types were coded stronger than the codebook by 0.3 points (0.1 to 0.6) on average over 1 happening.",
    );
  });

  test("an interval that reaches the codebook is no lean, also where it only prints so", () => {
    for (const interval of [
      [-0.2, 0.4],
      [0.04, 0.4],
      [-0.4, -0.04],
    ] as const)
      assert.match(
        leanSentence("Positive", lean(0.1, interval)),
        /^Positive types show no sure lean: \+0\.1 .*reaches the codebook\.$/,
      );
  });

  test("few weeks, and nothing at all, are said to be so", () => {
    assert.match(
      leanSentence("Positive", lean(0.5, null)),
      /\+0\.5 points .* in 3 weeks: too few to tell a lean from chance\.$/,
    );
    assert.equal(leanSentence("Negative", null), "No happening of a negative type is coded.");
  });
});

describe("how far coders differ", () => {
  const sigma = (source: IntensitySigma["source"], pairs: number): IntensitySigma => ({
    sigma: 1,
    source,
    pairs,
  });

  test("of each type it is said what it is known from", () => {
    assert.deepEqual([sigma("type", 40), sigma("all", 70), sigma("assumed", 0)].map(sigmaWords), [
      "measured on 40 pairs of this type",
      "measured on 70 pairs of all types",
      "assumed",
    ]);
  });

  test("of all types it is said in a sentence", () => {
    assert.match(sigmaSentence([sigma("assumed", 0)]), /no signal has been coded twice independently/);
    assert.match(
      sigmaSentence([sigma("type", 40), sigma("all", 70)]),
      /1 of 2 types by pairs of their own, the others by the pairs of all types together\.$/,
    );
    assert.match(sigmaSentence([sigma("type", 40)]), /1 of 1 type by pairs of their own\.$/);
  });
});

test("equal weights are told with the index as it is, and the difference of the two as printed", () => {
  assert.equal(
    equalSentence(-1.24, -4, "12 Feb 2026"),
    "With equal weights the index of 12 Feb 2026 would read −4.0 instead of −1.2, 2.8 points lower.",
  );
  assert.match(equalSentence(-4.04, -1.2, "x") ?? "", /2\.8 points higher\.$/);
  assert.match(equalSentence(1.04, 0.96, "x") ?? "", /read \+1\.0 instead of \+1\.0, the same\.$/);
  assert.equal(equalSentence(null, null, "x"), null);
});
