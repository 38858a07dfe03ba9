#!/usr/bin/env bash
# Three readers of workbooks give other days than the workbook holds: exceljs 4.4.0 the year 1905 everywhere, xlsx 0.18.5 and read-excel-file 9.3.17 the day before on a
# machine in Dushanbe.
#
# A workbook may hold a day as a serial number in a cell with a date format, or as its ISO text in a cell of type "d" (ECMA-376, part 1, 18.18.11). One workbook, made by
# hand here, holds 7 December 2025 as 45998, as 2025-12-07 and as 2025-12-07T00:00:00.
#   exceljs takes the ISO text for the number that it begins with, 2025, and gives 17 July 1905, in any zone.
#   xlsx with `cellDates` gives for the serial number a moment that is the evening of 6 December in Dushanbe, twelve seconds short of midnight, and prints the
#   ISO text with a time as 12/6/25; without `cellDates` it turns that text into 45997.79.
#   read-excel-file gives midnight in universal time for the serial number and for the day, but midnight of the machine for the ISO text with a time: read in universal time, as
#   the others must be, that is 6 December.
# hucre gives midnight in universal time for the number and the ISO texts as they stand, in both zones. Whoever reads dates of tables must compute days and never
# ask for the zone of the machine.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 read-excel-file@9.3.17 xlsx@0.18.5 >/dev/null
cat >workbook.mjs <<'WORKBOOK'
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKED = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const related = (...parts) =>
  `<Relationships xmlns="${PACKED}/relationships">${parts.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const cells = '<c r="A1" s="1"><v>45998</v></c><c r="B1" t="d" s="1"><v>2025-12-07</v></c><c r="C1" t="d" s="1"><v>2025-12-07T00:00:00</v></c>';
const parts = {
  "[Content_Types].xml": `<Types xmlns="${PACKED}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": related(["officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": related(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
};

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const numbers = (...pairs) =>
  Buffer.concat(
    pairs.map(([bytes, value]) => {
      const one = Buffer.alloc(bytes);
      one.writeUIntLE(value, 0, bytes);
      return one;
    }),
  );

/** The parts stored in a ZIP file, not packed. */
export function workbook() {
  const bodies = [];
  const listed = [];
  let at = 0;
  for (const [name, xml] of Object.entries(parts)) {
    const [label, data] = [Buffer.from(name), Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`)];
    const about = numbers([2, 20], [2, 0], [2, 0], [2, 0], [2, 33], [4, crc32(data)], [4, data.length], [4, data.length], [2, label.length], [2, 0]);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), about, label, data]);
    listed.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), numbers([2, 20]), about, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), label]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(listed);
  const end = numbers([2, 0], [2, 0], [2, listed.length], [2, listed.length], [4, directory.length], [4, at], [2, 0]);
  return Buffer.concat([...bodies, directory, Buffer.from("PK\u0005\u0006"), end]);
}
WORKBOOK
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import ExcelJS from "exceljs";
import { readXlsx } from "hucre";
import readExcelFile from "read-excel-file/node";
import XLSX from "xlsx";
import { workbook } from "./workbook.mjs";

const bytes = workbook();
const told = (value) => (value instanceof Date ? value.toISOString() : value);
const book = new ExcelJS.Workbook();
await book.xlsx.load(bytes);
const sheet = XLSX.read(bytes, { cellDates: true }).Sheets.One;
const found = {
  exceljs: [1, 2, 3].map((column) => told(book.worksheets[0].getRow(1).getCell(column).value)),
  xlsx: ["A1", "B1", "C1"].map((name) => told(sheet[name].v)),
  "xlsx, printed": ["A1", "B1", "C1"].map((name) => sheet[name].w),
  "read-excel-file": (await readExcelFile(bytes))[0].data[0].map(told),
  hucre: (await readXlsx(new Uint8Array(bytes))).sheets[0].rows[0].map(told),
};
console.log(`in ${process.env.TZ}`);
for (const [name, values] of Object.entries(found)) console.log(`  ${name.padEnd(16)} ${values.join("  ")}`);

const seventh = "2025-12-07T00:00:00.000Z";
const east = process.env.TZ === "Asia/Dushanbe";
assert.deepEqual(found, {
  exceljs: [seventh, "1905-07-17T00:00:00.000Z", "1905-07-17T00:00:00.000Z"],
  xlsx: east ? ["2025-12-06T18:59:48.000Z", "2025-12-06T19:00:00.000Z", "2025-12-06T14:00:00.000Z"] : [seventh, seventh, seventh],
  "xlsx, printed": ["12/7/25", "12/7/25", east ? "12/6/25" : "12/7/25"],
  "read-excel-file": [seventh, seventh, east ? "2025-12-06T19:00:00.000Z" : seventh],
  hucre: [seventh, "2025-12-07", "2025-12-07T00:00:00"],
});
LOOK
TZ=UTC node look.mjs
TZ=Asia/Dushanbe node look.mjs
