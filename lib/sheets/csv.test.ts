import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, csvFile, sixDecimals } from "./csv";
import { readCsv } from "./csv-reader";

test("numbers stand as they are, absent ones are empty", () => {
  assert.equal(
    csv(
      ["day", "index"],
      [
        ["2025-12-07", -1.5],
        ["2025-12-08", null],
      ],
    ),
    "day,index\r\n2025-12-07,-1.5\r\n2025-12-08,\r\n",
  );
});

test("quotes, commas and line breaks are quoted", () => {
  assert.equal(csv(["a"], [['say "no", twice\n']]), 'a\r\n"say ""no"", twice\n"\r\n');
});

test("a text that a spreadsheet would run is made harmless", () => {
  assert.equal(csv(["a"], [["=HYPERLINK(1)"], ["@x"]]), "a\r\n'=HYPERLINK(1)\r\n'@x\r\n");
});

test("six decimals at most, and no number where there is none", () => {
  assert.equal(sixDecimals(1.8534679), 1.853468);
  assert.equal(sixDecimals(Number.NaN), null);
});

test("a sign of comment within a row is quoted", () => {
  assert.equal(csv(["a", "b"], [["post #2", "#3"]]), 'a,b\r\n"post #2","#3"\r\n');
});

test("yes and no stand in words", () => {
  assert.equal(csv(["a"], [[true], [false]]), "a\r\ntrue\r\nfalse\r\n");
});

const NAMED = {
  about: ['A, "B – C: index, "two"', "Source; Тоҷикистон, کابل"],
  header: ["day", "index", "note"],
  days: ["day"],
  rows: [
    ["2025-12-07", 1.5, "a"],
    ["2025-12-08", null, 'b #2, "c"'],
  ],
  name: "a-b",
};

test("a quotation mark in a name swallows no line, whether a reader skips comments or not", () => {
  const text = csvFile(NAMED);
  const skipping = text
    .slice(1)
    .split("\r\n")
    .filter((line) => !line.startsWith("#"));
  assert.deepEqual(skipping, ["day,index,note", "2025-12-07,1.5,a", '2025-12-08,,"b #2, ""c"""', ""]);
  const read = readCsv(text, { comments: false });
  assert.deepEqual(read.ok && read.rows.map(({ cells }) => cells), [
    ["# ", 'A, "B – C: index, "two"'],
    ["# ", "Source; Тоҷикистон, کابل"],
    ["day", "index", "note"],
    ["2025-12-07", "1.5", "a"],
    ["2025-12-08", "", 'b #2, "c"'],
  ]);
});

test("a file for a spreadsheet begins with the byte-order mark, and what we write we read", () => {
  const text = csvFile(NAMED);
  assert.equal(text.codePointAt(0), 0xfeff);
  const read = readCsv(text);
  assert.deepEqual(read.ok && read.rows, [
    { line: 3, cells: ["day", "index", "note"] },
    { line: 4, cells: ["2025-12-07", "1.5", "a"] },
    { line: 5, cells: ["2025-12-08", "", 'b #2, "c"'] },
  ]);
});
