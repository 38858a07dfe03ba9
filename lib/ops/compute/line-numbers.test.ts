import assert from "node:assert/strict";
import { test } from "node:test";
import { LineNumbers } from "./line-numbers";

test("rows keep the numbers of their lines over lines that hold none", () => {
  const lines = new LineNumbers();
  for (const part of "--r-rr--r-") {
    if (part === "r") lines.row();
    else lines.none();
  }
  assert.deepEqual(
    [0, 1, 2, 3].map((row) => lines.of(row)),
    [3, 5, 6, 9],
  );
  assert.equal(lines.next, 11);
});
