import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pastValue, UNSURE } from "./json-bytes";

/** Whether JSON.parse takes a text. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
const past = (text: string) => pastValue(Buffer.from(`${text}\n`), 0);

test("any JSON value is passed over to its end", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      assert.equal(past(text), Buffer.byteLength(text));
      assert.equal(past(`${text},`), Buffer.byteLength(text));
    }),
  );
});

test("what JSON.parse refuses is no value, whatever a text is made of", () => {
  const parts = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"a"',
    "\\",
    "\\u00e9",
    "\\ud8",
    "0",
    "1",
    "-",
    ".",
    "e",
    "+",
    "null",
    "tru",
    "e",
    " ",
    "\t",
    "\u00a0",
    "é",
    "\0",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }), (chosen) => {
      const text = chosen.join("");
      // White space before a value is no part of it.
      if (past(text) === Buffer.byteLength(text)) assert.ok(isJson(text), text);
      else if (text === text.trim()) assert.ok(!isJson(text), text);
    }),
    { numRuns: 20_000 },
  );
});

test("a value that is nested deeply, or goes over the end of the line, is left", () => {
  assert.equal(past(`${"[".repeat(40)}${"]".repeat(40)}`), UNSURE);
  assert.equal(pastValue(Buffer.from("[1,\n2]\n"), 0), UNSURE);
  assert.equal(pastValue(Buffer.from('"a\nb"\n'), 0), UNSURE);
});
