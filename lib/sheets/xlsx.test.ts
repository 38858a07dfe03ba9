import assert from "node:assert/strict";
import { test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import readExcelFile from "read-excel-file/node";
import type { Table } from "./table";
import { readTable } from "./table-reader";
import { unpackedSize } from "./unpacked-size";
import { writeTable } from "./xlsx-writer";

const LIMITS = { unpacked: 4_000_000, rows: 20 };

const TABLE: Table = {
  about: ["Тоҷикистон – کابل: index", 'Source, "one"', "=1+1"],
  header: ["day", "index", "note", "supported"],
  days: ["day"],
  rows: [
    ["2025-12-07", 1.853468, "=HYPERLINK(1)", true],
    ["2025-12-08", null, "ғ ӣ қ ӯ ҳ ҷ, ګ ښ ځ ۍ ې", false],
    ["1900-02-28", -1e-7, "2025-12-07", null],
    ["1900-03-01", 12.769218723095168, "two\nlines", null],
  ],
  name: "a-b",
};

/** The sheets of a workbook by a reader that shares nothing with the writer. */
const elsewhere = async (bytes: Uint8Array) => await readExcelFile(Buffer.from(bytes));

test("another reader finds dates as dates, numbers as numbers, texts as texts", async () => {
  const [table, about] = await elsewhere(await writeTable(TABLE));
  assert.equal(table?.sheet, "Table");
  assert.deepEqual(table?.data, [
    ["day", "index", "note", "supported"],
    [new Date("2025-12-07T00:00:00Z"), 1.853468, "=HYPERLINK(1)", true],
    [new Date("2025-12-08T00:00:00Z"), null, "ғ ӣ қ ӯ ҳ ҷ, ګ ښ ځ ۍ ې", false],
    ["1900-02-28", -1e-7, "2025-12-07", null],
    [new Date("1900-03-01T00:00:00Z"), 12.769218723095168, "two\nlines", null],
  ]);
  assert.equal(about?.sheet, "About");
  assert.deepEqual(about?.data, [["Тоҷикистон – کابل: index"], ['Source, "one"'], ["=1+1"]]);
});

test("what looks like a character code stays what it is, and what XML cannot carry is marked", async () => {
  const { about, rows } = { ...TABLE, rows: [["_x0041_ two\nlines \uFFFF \uD800"]] };
  const [table] = await elsewhere(await writeTable({ ...TABLE, about, header: ["note"], days: [], rows }));
  const read = await readTable(await writeTable({ ...TABLE, header: ["note"], days: [], rows }), LIMITS);
  assert.equal(
    table?.data[1]?.[0]?.toString().replaceAll("_x005F_", "_"),
    "_x0041_ two\nlines \uFFFD \uFFFD",
  );
  assert.equal(read.ok && read.rows[1]?.cells[0], "_x0041_ two\nlines \uFFFD \uFFFD");
});

test("a text longer than a cell can hold ends with an ellipsis", async () => {
  const rows = [["x".repeat(40_000)]];
  const [table] = await elsewhere(await writeTable({ ...TABLE, header: ["note"], days: [], rows }));
  assert.equal(table?.data[1]?.[0], `${"x".repeat(32_766)}…`);
});

test("what we write we read: days as ISO texts, no cell as a formula", async () => {
  const read = await readTable(await writeTable({ ...TABLE, rows: TABLE.rows.slice(0, 3) }), LIMITS);
  assert.deepEqual(read.ok && read.rows, [
    { line: 1, cells: ["day", "index", "note", "supported"] },
    { line: 2, cells: ["2025-12-07", "1.853468", "=HYPERLINK(1)", "true"], fractions: [1] },
    { line: 3, cells: ["2025-12-08", "", "ғ ӣ қ ӯ ҳ ҷ, ګ ښ ځ ۍ ې", "false"] },
    { line: 4, cells: ["1900-02-28", "-1e-7", "2025-12-07", ""], fractions: [1] },
  ]);
});

const workbook = (rows: (string | number | Date | null)[][], more: object = {}) =>
  writeXlsx({ sheets: [{ name: "a", columns: [{ numFmt: "yyyy-mm-dd" }], rows, ...more }] });

test("a date is read in either date system, with its time of day where it has one", async () => {
  const days = [[new Date("2026-01-02T00:00:00Z")], [new Date("2026-01-02T13:30:00Z")]];
  for (const dateSystem of ["1900", "1904"] as const) {
    const bytes = await writeXlsx({
      sheets: [{ name: "a", columns: [{ numFmt: "yyyy-mm-dd hh:mm" }], rows: days }],
      dateSystem,
    });
    const read = await readTable(bytes, LIMITS);
    assert.deepEqual(read.ok && read.rows.map(({ cells }) => cells), [
      ["2026-01-02"],
      ["2026-01-02T13:30:00"],
    ]);
  }
});

test("what cannot be read for certain is an error that names its cell", async () => {
  const old = await readTable(await workbook([[null], [new Date("1900-01-31T00:00:00Z")]]), LIMITS);
  assert.match(old.ok ? "" : old.message, /^Cell A2: a date before 1 March 1900/);
  const formula = (result: number | null) =>
    workbook([["x"]], {
      cells: new Map([["2,27", { type: "formula", formula: "1+1", formulaResult: result }]]),
    });
  const open = await readTable(await formula(null), LIMITS);
  assert.match(open.ok ? "" : open.message, /^Cell AB3: the formula has no saved result/);
  const saved = await readTable(await formula(5), LIMITS);
  assert.deepEqual(saved.ok && saved.rows[1]?.cells.at(-1), "5");
  const broken = new Map([["0,1", { type: "error", value: "#N/A" }]]);
  const error = await readTable(await workbook([["x"]], { cells: broken }), LIMITS);
  assert.match(error.ok ? "" : error.message, /^Cell B1: it holds an error/);
});

test("the first sheet that is not hidden is read, and no more rows than allowed", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "a", hidden: true, rows: [["no"]] },
      { name: "b", rows: [["yes"]] },
      { name: "c", rows: [["no"]] },
    ],
  });
  const read = await readTable(bytes, LIMITS);
  assert.deepEqual(read.ok && read.rows, [{ line: 1, cells: ["yes"] }]);
  const long = await readTable(await workbook(Array.from({ length: 21 }, () => ["x"])), LIMITS);
  assert.deepEqual(long, { ok: false, message: "It has more than 20 rows." });
});

test("a small file with a huge inside, a broken one and one under a password are refused in words", async () => {
  const bomb = await workbook([["x".repeat(5_000_000)]]);
  assert.ok(bomb.length < 50_000);
  assert.deepEqual(await readTable(bomb, LIMITS), {
    ok: false,
    message: "What is packed in it is too large.",
  });
  const damaged = { ok: false, message: "It is not an XLSX workbook, or it is damaged." };
  assert.deepEqual(await readTable(bomb.slice(0, 400), LIMITS), damaged);
  assert.deepEqual(await readTable(new TextEncoder().encode("PK\u0003\u0004 no"), LIMITS), damaged);
  const locked = await readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), LIMITS);
  assert.match(locked.ok ? "" : locked.message, /password/);
});

test("a file that lies about its inside is not unpacked further than it says", async () => {
  const bytes = await workbook([["x".repeat(5_000_000)]]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 28; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  assert.ok((unpackedSize(bytes) ?? Number.POSITIVE_INFINITY) < LIMITS.unpacked);
  assert.equal((await readTable(bytes, LIMITS)).ok, false);
  for (let at = 0; at < bytes.length - 28; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0, true);
  assert.equal(unpackedSize(bytes), null);
});

test("CSV in another encoding than UTF-8 is refused in words", async () => {
  const read = await readTable(Uint8Array.from([0x61, 0x2c, 0x96, 0x0a]), LIMITS);
  assert.match(read.ok ? "" : read.message, /UTF-8/);
});
