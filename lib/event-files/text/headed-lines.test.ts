import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, faultOf } from "@/lib/event-files/read-pieces.test-kit";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { openHeadedLines } from "./headed-lines";

const SHAPE: FileShape = {
  format: "icews",
  widths: [2],
  separator: "\t",
  header: ["id", "day"],
  dates: "YYYY-MM-DD",
  encoding: "utf-8",
};
const read = (text: string) => {
  const rows = openHeadedLines(SHAPE, (fields) => `not ${fields}`);
  return [...rows.read(bytesOf(text)), ...rows.end()];
};

test("rows below the headings, quotation marks as letters", () => {
  assert.deepEqual(read('\uFEFFid\tday\r\n7\t"x\r\n'), [{ line: 2, text: '7\t"x', fields: ["7", '"x'] }]);
});

test("headings that were not confirmed are refused, in another order too", () => {
  for (const headings of ["day\tid", "id\tday\tmore", "id"]) {
    const { line, message } = faultOf(() => read(`${headings}\n7\t8\n`));
    assert.equal(line, 1);
    assert.match(message, /not those that were confirmed/);
  }
});

test("a row with another number of fields is refused with what the format says of it", () => {
  const { line, text, message } = faultOf(() => read("id\tday\n7\t8\n7\t8\t9\n"));
  assert.deepEqual([line, text, message], [3, "7\t8\t9", "not 3"]);
});
