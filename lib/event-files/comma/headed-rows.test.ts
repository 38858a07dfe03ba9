import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, faultOf } from "@/lib/event-files/read-pieces.test-kit";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { openHeadedRows } from "./headed-rows";

function rowsOf(text: string, header: string[]) {
  const shape: FileShape = {
    ...{ format: "table", widths: [header.length], separator: ",", header },
    ...{ dates: "YYYY-MM-DD", encoding: "utf-8" },
  };
  const rows = openHeadedRows(shape);
  return [...rows.read(bytesOf(text)), ...rows.end()].map(({ fields }) => fields);
}

test("comments above the headings are passed over, those below are rows", () => {
  assert.deepEqual(rowsOf("# a note\nsep=,\nid,day\n# 7,8\n", ["id", "day"]), [["# 7", "8"]]);
});

test("headings that begin with # are headings", () => {
  assert.deepEqual(rowsOf("# a note, or two\n#,day\n7,8\n", ["#", "day"]), [["7", "8"]]);
  assert.match(faultOf(() => rowsOf("#,date\n7,8\n", ["#", "day"])).message, /not those that were confirmed/);
});
