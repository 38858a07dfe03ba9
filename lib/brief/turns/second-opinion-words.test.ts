import assert from "node:assert/strict";
import { test } from "node:test";
import { secondOpinionWords } from "./second-opinion-words";

test("two readings close together agree, far apart the reader is told that the method matters", () => {
  assert.match(
    secondOpinionWords(1.6, -3),
    /\+1\.6 and the second opinion −3\.0: they agree within 10 points\.$/,
  );
  assert.match(secondOpinionWords(1.6, -38), /39\.6 points apart, of opposite signs\. Here the choice/);
  assert.match(secondOpinionWords(20, 50), /30\.0 points apart\. Here/);
  assert.equal(secondOpinionWords(null, 4), "There is no level to compare yet.");
});
