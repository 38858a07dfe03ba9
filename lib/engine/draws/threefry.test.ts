import assert from "node:assert/strict";
import { test } from "node:test";
import { threefry } from "./threefry";

/** Key, counter and result, as the authors of the generator publish them for 2 × 32 bits and 20 rounds. */
const KNOWN: [number[], number[], string][] = [
  [[0, 0], [0, 0], "6b200159 99ba4efe"],
  [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "1cb996fc bb002be7"],
  [[0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], "c4923a9c 483df7a0"],
];

for (const [[key0 = 0, key1 = 0], [counter0 = 0, counter1 = 0], expected] of KNOWN)
  test(`the published answer ${expected}`, () => {
    const into = new Int32Array(2);
    threefry(key0, key1, counter0, counter1, into);
    const words = [...into].map((word) => (word >>> 0).toString(16).padStart(8, "0"));
    assert.equal(words.join(" "), expected);
  });
