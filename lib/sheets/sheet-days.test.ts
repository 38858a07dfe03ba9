import assert from "node:assert/strict";
import { test } from "node:test";
import { readSheet } from "./table-reader";
import { handMadeWorkbook } from "./workbook.test-kit";

const LIMITS = { unpacked: 4_000_000, rows: 20 };

const dated = (serial: number | string) => `<c s="1"><v>${serial}</v></c>`;
const typed = (iso: string) => `<c t="d" s="1"><v>${iso}</v></c>`;

async function cellsOf(cells: string, date1904 = false) {
  const read = await readSheet(handMadeWorkbook(`<row>${cells}</row>`, { date1904 }), LIMITS, 0);
  assert.ok(read.ok, JSON.stringify(read));
  return read.rows[0];
}

test("a serial number is its day whatever the clock of the machine", async () => {
  const row = await cellsOf([61, 45_998, 45_998.999_99, 73_415].map(dated).join(""));
  assert.deepEqual(row?.cells, ["1900-03-01", "2025-12-07", "2025-12-07T23:59:59", "2100-12-31"]);
  assert.equal(row?.faults, undefined);
});

test("a day that one system counts and the calendar does not have is a fault of its cell", async () => {
  const row = await cellsOf([59, 60, 61].map(dated).join(""));
  assert.deepEqual(row?.cells, ["", "", "1900-03-01"]);
  assert.deepEqual(
    row?.faults?.map(({ cell }) => cell),
    [0, 1],
  );
});

test("the system that counts from 1904 is four years and a day later", async () => {
  const row = await cellsOf([0, 59, 60, 44_536].map(dated).join(""), true);
  assert.deepEqual(row?.cells, ["1904-01-01", "1904-02-29", "1904-03-01", "2025-12-07"]);
});

test("a cell that is typed as a date holds the day that it is written with", async () => {
  const row = await cellsOf(["2025-12-07", "2025-12-07T00:00:00", "2025-12-07T23:30:00"].map(typed).join(""));
  assert.deepEqual(row?.cells, ["2025-12-07", "2025-12-07T00:00:00", "2025-12-07T23:30:00"]);
});
