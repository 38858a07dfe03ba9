import assert from "node:assert/strict";
import { test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { separatorOf } from "./separator";
import { isPacked, readSheet } from "./table-reader";
import { tableText } from "./table-text";
import { handMadeWorkbook } from "./workbook.test-kit";

const LIMITS = { unpacked: 4_000_000, rows: 20 };
const bytes = (text: string) => new TextEncoder().encode(text);
const cells = async (file: Uint8Array, sheet = 0) => {
  const read = await readSheet(file, LIMITS, sheet);
  return read.ok ? read.rows.map((row) => row.cells) : read.message;
};

test("the separator is what the first line holds most of outside quotes, then what the others do", () => {
  assert.equal(separatorOf('"a, b, c";d\n1;2', true), ";");
  assert.equal(separatorOf("title;intensity 0,5\n1;2,5\n3;4,5", true), ";");
  assert.equal(separatorOf("a\tb,c\td", true), "\t");
  assert.equal(separatorOf("# a;b;c;d\nx,y", true), ",");
  assert.equal(separatorOf("one", true), ",");
});

test("semicolons, decimal commas and leading zeros stay as they are written", async () => {
  assert.deepEqual(await cells(bytes("id;intensity\r\n007;2,5\r\n")), [
    ["id", "intensity"],
    ["007", "2,5"],
  ]);
});

test("a line that begins with # is a comment above the headings and a row below them", async () => {
  assert.deepEqual(await cells(bytes("# made by hand\nid,title\n#1,A visit\n")), [
    ["id", "title"],
    ["#1", "A visit"],
  ]);
});

test("UTF-8 with and without its mark and UTF-16 are read; another encoding is shown as it may be meant", () => {
  const wide = Buffer.from("\uFEFFТоҷикистон", "utf16le");
  assert.deepEqual(tableText(bytes("\uFEFFа")), { ok: true, text: "а" });
  assert.deepEqual(tableText(wide), { ok: true, text: "Тоҷикистон" });
  const cyrillic = tableText(Uint8Array.from([0x61, 0x0a, 0xca, 0xe0, 0xe1, 0xf3, 0xeb, 0x2c]));
  assert.match(cyrillic.ok ? "" : cyrillic.message, /windows-1251 “Кабул,”, as windows-1252 “Êàáóë,”/);
});

test("what is neither CSV nor a workbook is refused in words", async () => {
  assert.equal(await cells(bytes("\u0001\0\0")), "It is neither CSV nor an XLSX workbook.");
  assert.equal(isPacked(bytes("PK")), true);
  assert.match(String(await cells(bytes('a,b\n"c'))), /Line 2: a quote is not closed/);
  assert.equal(await cells(bytes("a\n".repeat(21))), "It has more than 20 rows.");
});

test("another sheet can be chosen of those that are not hidden", async () => {
  const file = await writeXlsx({
    sheets: [
      { name: "no", hidden: true, rows: [["x"]] },
      { name: "b", rows: [["one"]] },
      { name: "c", rows: [["two"]] },
    ],
  });
  assert.deepEqual(await cells(file, 1), [["two"]]);
  const read = await readSheet(file, LIMITS, 0);
  assert.deepEqual(read.ok && read.sheets, ["b", "c"]);
});

test("a cell that is merged over several rows stands in each; empty rows are passed over", async () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Agency</t></is></c><c r="B1"><v>1</v></c></row>
    <row r="2"><c r="B2"><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>`;
  const after = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>';
  const read = await readSheet(handMadeWorkbook(rows, { after }), LIMITS, 0);
  assert.deepEqual(read.ok && read.rows, [
    { line: 1, cells: ["Agency", "1"] },
    { line: 2, cells: ["Agency", "2"] },
    { line: 4, cells: ["", "4"] },
  ]);
});

test("numbers that are kept as texts keep their zeros, a formula gives what was saved with it", async () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>007</t></is></c><c r="B1"><f>1+1</f><v>2</v></c>
    <c r="C1"><f>1+1</f></c><c r="D1" t="e"><v>#N/A</v></c></row>`;
  const read = await readSheet(handMadeWorkbook(rows), LIMITS, 0);
  assert.deepEqual(read.ok && read.rows[0]?.cells, ["007", "2", "", "#N/A"]);
  assert.deepEqual(read.ok && read.rows[0]?.faults?.map(({ cell }) => cell), [2, 3]);
});
