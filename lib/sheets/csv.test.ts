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

test("commas of a title, a heading or decimals do not part cells that semicolons part in every line", () => {
  const cells = (text: string) => {
    const read = readCsv(text);
    return read.ok && read.rows.map((row) => row.cells);
  };
  const row = ["007", "a", "2,5"];
  assert.deepEqual(cells("id;title;score (a, b, c), d\n007;a;2,5"), [
    ["id", "title", "score (a, b, c), d"],
    row,
  ]);
  assert.deepEqual(cells("Signals, of Monday, 2025\nid;title;score\n007;a;2,5"), [
    ["Signals, of Monday, 2025"],
    ["id", "title", "score"],
    row,
  ]);
  // A text with a semicolon in each row of a ragged table of commas.
  assert.deepEqual(cells("id,title,x\n1,a;b\n2,c;d,9"), [
    ["id", "title", "x"],
    ["1", "a;b"],
    ["2", "c;d", "9"],
  ]);
});

test("a first line that says what separates the cells is no row", () => {
  assert.deepEqual(readCsv("sep=;\nid;title, long, x, y\n007;a"), {
    ok: true,
    separator: ";",
    rows: [
      { line: 2, cells: ["id", "title, long, x, y"] },
      { line: 3, cells: ["007", "a"] },
    ],
  });
});
