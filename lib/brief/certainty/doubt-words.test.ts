import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnWords } from "./doubt-words";

test("weights of a panel are drawn from its members, all else as ever", () => {
  assert.match(drawnWords("weights", 6), /^the mean of 6 members picked anew from the panel of 6/);
  assert.match(drawnWords("weights", null), /^other weights around those of the method/);
  assert.equal(drawnWords("kappa", 6), drawnWords("kappa", null));
});
