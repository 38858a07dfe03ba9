import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesOf, faultOf, pieces } from "@/lib/event-files/read-pieces.test-kit";
import { LONGEST_ROW, openCommaRows } from "./comma-rows";

const COMMAS = { separator: "," } as const;

function rowsOf(text: string, size = 65_536, written: Parameters<typeof openCommaRows>[0] = COMMAS) {
  const reader = openCommaRows(written);
  return [...pieces(bytesOf(text), size).flatMap((piece) => reader.read(piece)), ...reader.end()];
}
const fieldsOf = (text: string) => rowsOf(text).map(({ fields }) => fields);

test("quotes, doubled quotes, separators and line breaks in them, and spaces kept", () => {
  assert.deepEqual(fieldsOf('a,"b, ""c""", d \n"e\nf\t","",\n'), [
    ["a", 'b, "c"', " d "],
    ["e\nf\t", "", ""],
  ]);
});

test("a row of several lines is named by its first line; blank lines are counted and passed over", () => {
  assert.deepEqual(
    rowsOf('a,b\r\n\r\n"c\r\nd",e\r\nf,g').map(({ line, text }) => [line, text]),
    [
      [1, "a,b"],
      [3, '"c\r\nd",e'],
      [5, "f,g"],
    ],
  );
});

test("a byte-order mark is no letter, and a quote inside a field that does not begin with one is", () => {
  assert.deepEqual(fieldsOf('\uFEFF"id",5" gun,it\'s "so"\n'), [["id", '5" gun', 'it\'s "so"']]);
});

test("semicolons and tabs separate where the shape says so", () => {
  assert.deepEqual(rowsOf("a;b,c\n", 9, { separator: ";" })[0]?.fields, ["a", "b,c"]);
  assert.deepEqual(rowsOf('a\t"b\tc"\n', 9, { separator: "\t" })[0]?.fields, ["a", "b\tc"]);
});

test("a line in windows-1252 amid lines in UTF-8 spoils none of them, wherever it stands", () => {
  const latin = Uint8Array.of(0xe9, 0x2c, 0x93, 0x0a);
  const [before, after] = [bytesOf('a,"Душанбе\nСуғд"\n'), bytesOf("Côte,語\n")];
  const table = [
    ["a", "Душанбе\nСуғд"],
    ["é", "“"],
    ["Côte", "語"],
  ];
  for (const size of [1, 3, 65_536]) {
    const reader = openCommaRows(COMMAS);
    const read = pieces(Uint8Array.from([...before, ...latin, ...after]), size);
    const rows = [...read.flatMap((piece) => reader.read(piece)), ...reader.end()];
    assert.deepEqual(
      rows.map(({ fields }) => fields),
      table,
    );
  }
});

test("a quote that is never closed is named by the line where it opens, also inside a row of several lines", () => {
  const fault = faultOf(() => rowsOf('a,b\n"c\nd","e\nf,g\n'));
  assert.deepEqual([fault.line, fault.text], [3, 'd","e']);
  assert.match(fault.message, /not closed anywhere below/);
});

test("letters behind a closing quote are refused, not joined", () => {
  const fault = faultOf(() => rowsOf('a,b\n"c"d,e\n'));
  assert.deepEqual([fault.line, fault.text], [2, '"c"d,e']);
  assert.match(fault.message, /follow a closing quotation mark/);
});

test("a row over 1,048,576 characters is refused however it is cut, and one of just so many is not", () => {
  const long = `${"x".repeat(LONGEST_ROW - 3)},y\n`;
  assert.equal(rowsOf(long)[0]?.fields.length, 2);
  for (const size of [65_536, LONGEST_ROW * 2]) {
    const fault = faultOf(() => rowsOf(`a,b\nx${long}`, size));
    assert.deepEqual([fault.line, fault.text.length], [2, 500]);
    assert.match(fault.message, /longer than 1,048,576/);
  }
  assert.match(faultOf(() => rowsOf(`"${long}${long}`)).message, /not closed within/);
});

test("NUL is refused at its line", () => {
  assert.equal(faultOf(() => rowsOf("a,b\nc,\0\n")).line, 2);
});

const field = fc.string({ unit: fc.constantFrom("a", "é", "😀", ",", '"', "\n", "\r\n", "\t", " ", "#") });
const tables = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
const written = (fields: readonly string[]) =>
  fields.map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(",");

test("what is written as RFC 4180 has it reads back the same, however it is cut", () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (table, end, size, closed) => {
        const text = table.map(written).join(end) + (closed ? end : "");
        const lines = table.map(
          (_, at) => table.slice(0, at).map(written).join("\n").split("\n").length + (at > 0 ? 1 : 0),
        );
        const rows = rowsOf(text, size);
        assert.deepEqual(
          rows.map(({ fields }) => fields),
          table,
        );
        assert.deepEqual(
          rows.map(({ line }) => line),
          lines,
        );
      },
    ),
    { numRuns: 500 },
  );
});
