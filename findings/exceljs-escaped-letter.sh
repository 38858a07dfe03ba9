#!/usr/bin/env bash
# exceljs 4.4.0 gives back a date for a number that it wrote itself, where the number's format shows a unit by an escaped letter.
#
# In a number format a backslash shows the next character as it is: 90 in `0\d` is shown as 90d (days), 7.5 in `0.0\m` as 7.5m (metres). An
# underscore leaves room as wide as the next character, an asterisk repeats it (ECMA-376, part 1, 18.8.31). None of them makes a date. exceljs takes
# only what stands in quotation marks or brackets out of a format before it looks for letters of dates, so on reading the number 90 is 30 March 1900. No
# error is raised, and the number is gone for whoever reads `cell.value`. The same unit in quotation marks, `0"d"`, is read as the number. hucre and
# read-excel-file read the number from the same bytes. A reader of tables who trusts the type of a cell must look at its format, too.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 read-excel-file@9.3.17 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import ExcelJS from "exceljs";
import { readXlsx } from "hucre";
import readExcelFile from "read-excel-file/node";

const version = createRequire(import.meta.url)("exceljs/package.json").version;
const FORMATS = [
  ["0\\d", 90],
  ["0.0\\m", 7.5],
  ["0_d", 90],
  ["0*y", 90],
  ['0"d"', 90],
  ["0", 90],
];
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("Table");
for (const [at, [format, number]] of FORMATS.entries()) {
  const cell = sheet.getCell(1, at + 1);
  cell.value = number;
  cell.numFmt = format;
}
const bytes = Buffer.from(await book.xlsx.writeBuffer());

const again = new ExcelJS.Workbook();
await again.xlsx.load(bytes);
const row = again.worksheets[0].getRow(1);
const read = FORMATS.map((_, at) => row.getCell(at + 1).value);
const byHucre = (await readXlsx(new Uint8Array(bytes))).sheets[0].rows[0];
const byReader = (await readExcelFile(bytes))[0].data[0];

console.log(`exceljs ${version}: written, and read from what it wrote`);
for (const [at, [format, number]] of FORMATS.entries()) {
  const said = read[at] instanceof Date ? read[at].toISOString() : String(read[at]);
  console.log(`  ${String(number).padEnd(4)} as ${format.padEnd(6)} -> ${said}`);
}
console.log(`hucre:           ${byHucre.join(", ")}`);
console.log(`read-excel-file: ${byReader.join(", ")}`);

const numbers = FORMATS.map(([, number]) => number);
assert.deepEqual(byHucre, numbers);
assert.deepEqual(byReader, numbers);
assert.deepEqual(
  read.map((value) => (value instanceof Date ? value.toISOString() : value)),
  ["1900-03-30T00:00:00.000Z", "1900-01-06T12:00:00.000Z", "1900-03-30T00:00:00.000Z", "1900-03-30T00:00:00.000Z", 90, 90],
);
LOOK
node look.mjs
