import assert from "node:assert/strict";
import { test } from "node:test";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { gdeltFile, gdeltLine } from "@/lib/event-files/formats/gdelt/gdelt.test-kit";
import { GDELT_1_COLUMNS } from "@/lib/event-files/formats/gdelt/gdelt-columns";
import { bytesOf } from "@/lib/event-files/read-pieces.test-kit";
import { recognise } from "./recognise";
import { HEAD_LENGTH } from "./recognition";

const known = (bytes: Uint8Array) => {
  const recognition = recognise(bytes);
  assert.ok(recognition.ok, JSON.stringify(recognition));
  return recognition;
};
const refused = (bytes: Uint8Array | string) => {
  const recognition = recognise(typeof bytes === "string" ? bytesOf(bytes) : bytes);
  assert.ok(!recognition.ok, JSON.stringify(recognition));
  return recognition;
};

test("GDELT is known by its fields, with its first five rows and the names of its columns", () => {
  const { shape, rows, columns, notes } = known(gdeltFile(...Array.from({ length: 7 }, () => gdeltLine(61))));
  assert.deepEqual(shape, {
    format: "gdelt-2",
    widths: [61],
    separator: "\t",
    header: null,
    dates: "YYYYMMDD",
    encoding: "utf-8",
  });
  assert.deepEqual([rows.length, rows[0]?.length, columns.length, notes], [5, 61, 61, []]);
  assert.deepEqual([columns[59], rows[0]?.[59]], ["DATEADDED", "20240105143000"]);
});

test("57 and 58 fields are both GDELT 1.0, and a file with both says so", () => {
  for (const width of [57, 58] as const)
    assert.deepEqual(known(gdeltFile(gdeltLine(width))).shape.widths, [57, 58]);
  assert.match(known(gdeltFile(gdeltLine(57), gdeltLine(58))).notes.join(), /57 and lines with 58/);
});

test("a bad line in the first bytes is refused at once, with the reader’s own sentence", () => {
  const wrong = refused(gdeltFile(gdeltLine(61), gdeltLine(58)));
  assert.equal(wrong.line, 2);
  assert.match(wrong.message, /58 fields where GDELT’s have 61/);
  assert.match(refused(`${gdeltLine(61)}\tmore\n`).message, /its first line has 62/);
});

test("GDELT that a spreadsheet has saved is refused with what to do", () => {
  const spoilt = { EventCode: "43", EventBaseCode: "43", EventRootCode: "4" };
  for (const text of [
    gdeltLine(61, spoilt),
    gdeltLine(61, { SQLDATE: "2.0131E+7" }),
    gdeltLine(58, spoilt).replaceAll("\t", ";"),
    gdeltLine(58).replaceAll("\t", ","),
  ])
    assert.match(refused(`${text}\n`).message, /spreadsheet/);
});

test("GDELT with headings and commas is the comma table, with its own rows", () => {
  const cells = gdeltLine(58)
    .split("\t")
    .map((cell) => cell || "NA");
  const { shape, rows } = known(
    bytesOf(`${GDELT_1_COLUMNS.join(",")}\n${cells.map((cell) => `"${cell}"`).join(",")}\n`),
  );
  assert.deepEqual([shape.format, rows], ["gdelt-1-csv", [cells]]);
});

test("the other two tables of GDELT are named", () => {
  const mention = ["900000001", "20240105143000", "20240105144500", "1", ...Array(12).fill("x")].join("\t");
  const graph2 = ["20240105143000-0", "20240105143000", ...Array(25).fill("")].join("\t");
  const graph1 = ["20240105", "3", ...Array(9).fill("x")].join("\t");
  assert.match(refused(`${mention}\n`).message, /the mentions of GDELT/);
  assert.match(refused(`${graph2}\n`).message, /Knowledge Graph of GDELT 2\.0/);
  assert.match(refused(`${graph1}\n`).message, /Knowledge Graph of GDELT 1\.0/);
  assert.match(refused(`DATE\tNUMARTS${"\tX".repeat(9)}\n`).message, /Knowledge Graph of GDELT 1\.0/);
});

test("what is no table is called by its name", () => {
  for (const [file, said] of [
    ["", /empty/],
    ["\n \n", /empty/],
    ["PK\x03\x04xl/workbook.xml", /workbook/],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /workbook/],
    [Uint8Array.of(0x1f, 0x8b, 8, 0), /packed twice/],
    [Uint8Array.of(0xff, 0xfe, 0x61, 0), /UTF-16/],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", /Git LFS/],
    ["\n<!DOCTYPE html>\n<html>", /web page/],
    ["<?xml version='1.0'?><Error/>", /web page/],
    ["%PDF-1.7\n", /PDF/],
    ["a letter, and nothing else\n", /no table of events/],
    ['{"a": 1}\n', /no table of events/],
  ] as const)
    assert.match(refused(file).message, said);
});

test("a copy with row names, one name fewer than fields, is refused", () => {
  const wrong = refused("id,from,to,day\n1,77,TJK,AFG,2024-01-05\n");
  assert.equal(wrong.line, 2);
  assert.match(wrong.message, /5 fields where the headings name 4/);
});

test("any other table is a table", () => {
  const { shape, rows, columns } = known(bytesOf("id,from,to,day\n1,TJK,AFG,2024-01-05\n"));
  assert.deepEqual(
    [shape.format, rows, columns],
    ["table", [["1", "TJK", "AFG", "2024-01-05"]], ["id", "from", "to", "day"]],
  );
});

test("a letter that the end of the first bytes cuts does not make another encoding", () => {
  const line = gdeltLine(61, { Actor1Name: "Д".repeat(400), Actor2Name: "語".repeat(400) });
  const heads = [0, 1, 2].map((more) =>
    gdeltFile(
      gdeltLine(61, { Actor1Name: "x".repeat(more) }),
      ...Array.from({ length: 120 }, () => line),
    ).subarray(0, HEAD_LENGTH),
  );
  // A byte with its two upper bits set begins a letter of several bytes.
  assert.ok(heads.some((head) => (head.at(-1) ?? 0) >= 0xc0));
  for (const head of heads) assert.deepEqual([known(head).shape.encoding, known(head).notes], ["utf-8", []]);
});

test("a line that the end of the first bytes cuts is not looked at", () => {
  const long = gdeltLine(61, { SOURCEURL: `https://example.org/${"x".repeat(100_000)}` });
  assert.equal(known(gdeltFile(long, long, long).subarray(0, HEAD_LENGTH)).rows.length, 2);
  const endless = bytesOf("x".repeat(HEAD_LENGTH));
  assert.match(refused(endless).message, /does not end within 256 KiB/);
});

test("letters that are no UTF-8 are read as windows-1252, and that is said", () => {
  const line = gdeltLine(61, { Actor1Name: "COTE D'IVOIRE" });
  const bytes = gdeltFile(line);
  bytes[line.indexOf("COTE") + 1] = 0xd4;
  const { shape, rows, notes } = known(bytes);
  assert.deepEqual([shape.encoding, rows[0]?.[6]], ["windows-1252", "CÔTE D'IVOIRE"]);
  assert.match(notes.join(), /windows-1252/);
});

for (const [name, format] of [
  ["gdelt2_events/20191024143000.slice.export.CSV", "gdelt-2"],
  ["gdelt2_events/sparkgdelt_events_61col.tsv", "gdelt-2"],
  ["gdelt1_events/gdelt_demo_events_slice_57_and_58col.tsv", "gdelt-1"],
  ["gdelt1_events/sparkgdelt_events_57_and_58col_concatenated.tsv", "gdelt-1"],
  ["gdelt1_central_asia_csv/undp_2011-2012_central_asia_slice_58col_R-csv.csv", "gdelt-1-csv"],
  ["ucdp_ged/uncertainUCDP_ged231_slice_49col.csv", "ucdp-ged"],
] as const) {
  const sample = realSample(name);
  if (sample) test(`${name} is ${format}`, () => assert.equal(known(sample).shape.format, format));
}
