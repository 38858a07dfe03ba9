import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesOf, faultOf, pieces } from "@/lib/event-files/read-pieces.test-kit";
import { growthOverEight } from "@/lib/ops/check/growth";
import { rowText, wholeNumber } from "./byte-fields";
import { LONGEST_LINE, openTabLines } from "./tab-lines";

/** Every line as its number and its fields. */
function linesOf(parts: Uint8Array[]): [number, string[]][] {
  const found: [number, string[]][] = [];
  const lines = openTabLines((bytes, cuts, fields, line) => {
    const field = (at: number) =>
      new TextDecoder().decode(bytes.subarray(cuts[at] ?? 0, (cuts[at + 1] ?? 0) - 1));
    found.push([line, Array.from({ length: fields }, (_, at) => field(at))]);
  });
  // One piece of memory for all, as a stream may do.
  for (const part of parts) {
    const shared = part.slice();
    lines.read(shared);
    shared.fill(255);
  }
  lines.end();
  return found;
}

test("lines and their fields, empty ones among them", () => {
  assert.deepEqual(linesOf([bytesOf("a\t\tc\n\t\nd")]), [
    [1, ["a", "", "c"]],
    [2, ["", ""]],
    [3, ["d"]],
  ]);
});

test("a carriage return in front of the line feed, a byte-order mark and empty lines at the end are no letters", () => {
  assert.deepEqual(linesOf([bytesOf("\uFEFFa\tb\r\nc\td\r\n\r\n\n")]), [
    [1, ["a", "b"]],
    [2, ["c", "d"]],
  ]);
  assert.deepEqual(linesOf([bytesOf("a\rb\n")]), [[1, ["a\rb"]]]);
  assert.deepEqual(linesOf([bytesOf("a\tb\r")]), [[1, ["a", "b"]]]);
});

test("however the bytes are cut, the lines are the same", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "語", "\r", '"', "𝄞"), maxLength: 4 });
  const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => `x${cells.join("\t")}`);
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (lines, ended, size) => {
        const bytes = bytesOf(lines.join("\n") + (ended ? "\n" : ""));
        assert.deepEqual(linesOf(pieces(bytes, size)), linesOf([bytes]));
        // By another way: split as text.
        assert.deepEqual(
          linesOf([bytes]).map(([, fields]) => fields.join("\t")),
          lines.map((text) => text.replace(/\r$/, "")),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("an empty line above another is refused, and so are NUL and what is too long", () => {
  const fault = (text: string, size = 1_000) => faultOf(() => linesOf(pieces(bytesOf(text), size)));
  assert.equal(fault("a\n\n\nb\n").line, 2);
  const nul = fault("a\nb\tc\0d\ne\n");
  assert.deepEqual([nul.line, nul.text], [2, "b\tc\0d"]);
  assert.match(nul.message, /NUL/);
  const long = "x".repeat(LONGEST_LINE + 10);
  for (const text of [`a\n${long}\nb`, `a\n${long}`]) {
    const tooLong = fault(text, 100_000);
    assert.deepEqual([tooLong.line, tooLong.text.length], [2, 500]);
    assert.match(tooLong.message, /1 MiB/);
    assert.equal(fault(text, text.length).line, 2);
  }
  assert.equal(linesOf([bytesOf("x".repeat(LONGEST_LINE))]).length, 1);
});

test("one line in very many pieces is put together once", () => {
  const lengthOf = (parts: Uint8Array[]) => linesOf(parts)[0]?.[1][0]?.length;
  assert.equal(lengthOf(pieces(bytesOf("x".repeat(LONGEST_LINE - 1)), 16)), LONGEST_LINE - 1);
  // Copied anew with each of its 65,536 pieces it would be 34 GB.
  const parts = (times: number) => pieces(bytesOf("x".repeat((times * LONGEST_LINE) / 8 - 1)), 16);
  const lines = { 1: parts(1), 8: parts(8) };
  const growth = growthOverEight((times) => void linesOf(lines[times]));
  assert.ok(growth < 40, `${growth}`);
});

test("more fields than a format can have are counted", () => {
  let counted = 0;
  const lines = openTabLines((_bytes, _cuts, fields) => {
    counted = fields;
  });
  lines.read(bytesOf(`${"a\t".repeat(5_000)}\n`));
  assert.equal(counted, 5_001);
});

test("whole numbers of digits alone", () => {
  const number = (text: string) => wholeNumber(bytesOf(text), 0, text.length);
  assert.deepEqual(["20240105", "0", "007"].map(number), [20240105, 0, 7]);
  assert.deepEqual(["", "-1", "2.0131E+7", "12a", "1234567890123456"].map(number), [-1, -1, -1, -1, -1]);
});

test("a row that is no UTF-8 is windows-1252, by itself", () => {
  const latin = Uint8Array.of(0x43, 0x6f, 0xe9, 0x80);
  assert.equal(rowText(latin, 0, 4), "Coé€");
  assert.equal(rowText(bytesOf("Coé"), 0, 4), "Coé");
});
