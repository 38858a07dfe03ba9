import assert from "node:assert/strict";
import { test } from "node:test";
import { tableAddresses } from "./table-addresses";

test("a CSV file has its rows alone and its workbook beside it, with the same parameters", () => {
  assert.deepEqual(tableAddresses("/compare/lines.csv"), {
    rows: "/compare/lines.csv?preface=no",
    workbook: "/compare/lines.xlsx",
  });
  assert.deepEqual(tableAddresses("/a-b/series.csv?from=2025-12-01&to=2025-12-07"), {
    rows: "/a-b/series.csv?from=2025-12-01&to=2025-12-07&preface=no",
    workbook: "/a-b/series.xlsx?from=2025-12-01&to=2025-12-07",
  });
});
