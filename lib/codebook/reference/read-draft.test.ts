import assert from "node:assert/strict";
import { test } from "node:test";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { readDraft } from "./read-draft";

const SIDES = { a: { name: "Tajikistan", code: "TJK" }, b: { name: "India", code: "IND" } };
const HEADINGS = ["period", "reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"];

function read(...cells: string[][]) {
  const rows: TableRow[] = [HEADINGS, ...cells].map((one, at) => ({ line: at + 1, cells: one }));
  return readDraft(rows, null, SIDES);
}

test("a row of one commodity that is wrong keeps back that commodity alone", () => {
  const { series, problems } = read(
    ["202501", "762", "699", "X", "TOTAL", "100"],
    ["202501", "762", "699", "X", "27", "5"],
    ["202502", "762", "699", "X", "27", "many"],
  );
  assert.deepEqual(
    problems.map(({ line, series: key }) => [line, key]),
    [[4, "A.export.month.27"]],
  );
  assert.deepEqual(
    series.map(({ commodity, problem }) => [commodity, problem?.slice(0, 7) ?? null]),
    [
      ["TOTAL", null],
      ["27", "Line 4:"],
    ],
  );
});

test("trade counts in US dollars, and says what the other report of it is called", () => {
  const [one] = read(["202501", "762", "699", "X", "TOTAL", "100"]).series;
  assert.equal(one?.unit, "US dollars");
  assert.equal(one?.mirror, null);
  assert.equal(one?.mirrorName, "Imports of India from Tajikistan, as India reports");
});

test("a plain table counts in what its column of units says", () => {
  const rows = [
    ["month", "value", "unit"],
    ["2025-01", "1", "tonnes"],
  ].map((cells, at) => ({ line: at + 1, cells }));
  assert.equal(readDraft(rows, null, SIDES).series[0]?.unit, "tonnes");
  assert.equal(readDraft([{ line: 1, cells: ["2025-01", "1"] }], null, SIDES).series[0]?.unit, null);
});
