import assert from "node:assert/strict";
import { test } from "node:test";
import { agreedCode as agreed } from "./agreed-code";
import { openTally } from "./tally";

function agreedCode(codes: readonly string[]): string {
  const tally = openTally(1_000);
  for (const code of codes) tally.add(code);
  return agreed(tally.times);
}

test("the most specific code that most rows carry", () => {
  assert.equal(agreedCode(["112", "1123", "1123"]), "1123");
  assert.equal(agreedCode(["112", "112", "1123"]), "112");
  assert.equal(agreedCode(["042", "040", "040"]), "040");
});

test("where no code is carried by most, the commonest, then the longest, then the first by its figures", () => {
  assert.equal(agreedCode(["040", "043", "043", "044", "046"]), "043");
  assert.equal(agreedCode(["CONSULT", "CONSULT/visit"]), "CONSULT");
  assert.equal(agreedCode(["AGREE", "CONSULT/visit"]), "CONSULT/visit");
  assert.equal(agreedCode(["043", "042"]), "042");
  assert.equal(agreedCode([""]), "");
});
