import assert from "node:assert/strict";
import { test } from "node:test";
import { nameWords } from "./random-stream";
import { randomWords } from "./random-words";
import { threefry } from "./threefry";

test("random words in a row are those of threefry, bit for bit", () => {
  const words = new Int32Array(400);
  const pair = new Int32Array(2);
  for (const name of ["", "units", "a longer name than that"])
    for (const row of [0, 1, 1_999, 2 ** 31]) {
      const stream = nameWords(name);
      randomWords(stream, row, words);
      for (let at = 0; at < 200; at++) {
        threefry(stream.low, stream.high, row, at, pair);
        assert.deepEqual([...words.subarray(2 * at, 2 * at + 2)], [...pair]);
      }
    }
});
