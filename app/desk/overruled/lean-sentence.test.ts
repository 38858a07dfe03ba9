import assert from "node:assert/strict";
import { test } from "node:test";
import { leanSentence } from "./lean-sentence";

test("a lean is told for types above and below 0, in one sentence", () => {
  assert.equal(
    leanSentence({ positive: { codings: 8, mean: 0 }, negative: { codings: 3, mean: 0.04 } }),
    "As the defaults on types above 0, in 8 codings; as the defaults on types below 0, in 3 codings.",
  );
  assert.equal(
    leanSentence({ positive: { codings: 1, mean: -0.5 }, negative: { codings: 4, mean: 1.25 } }),
    "0.5 points milder than the defaults on types above 0, in 1 coding; 1.3 points stronger than the defaults on types below 0, in 4 codings.",
  );
  assert.match(leanSentence({ positive: null, negative: null }), /^Nothing can be said yet/);
});
