import assert from "node:assert/strict";
import { test } from "node:test";
import { megabytes, took, whole } from "./state-words";

test("times and sizes are told as they are read", () => {
  assert.deepEqual([0.4, 9.94, 412, 999.4, 999.6, 8_120, 119_900, 119_990, 185_000].map(took), [
    "0.4 ms",
    "9.9 ms",
    "412 ms",
    "999 ms",
    "1.0 s",
    "8.1 s",
    "119.9 s",
    "2 min",
    "3 min",
  ]);
  assert.equal(megabytes(1_572_864), "1.5 MB");
  assert.equal(whole(12_345), "12,345");
});
