import assert from "node:assert/strict";
import { test } from "node:test";
import { tableAnswer, XLSX_TYPE } from "./table-answer";

const TABLE = {
  about: ['A "B", C'],
  header: ["day", "index"],
  days: ["day"],
  rows: [["2025-12-07", 1.5]],
  name: "a-b",
};
const asked = (path: string, held?: string) =>
  tableAnswer(
    new Request(`http://localhost${path}`, held ? { headers: { "If-None-Match": held } } : {}),
    TABLE,
  );

test("CSV is for a spreadsheet, rows alone are for a program", async () => {
  const file = await asked("/a-b/series.csv");
  assert.equal(file.headers.get("content-type"), "text/csv; charset=utf-8");
  assert.equal(file.headers.get("content-disposition"), 'attachment; filename="a-b.csv"');
  const bytes = new Uint8Array(await file.arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(new TextDecoder().decode(bytes), '# ,"A ""B"", C"\r\nday,index\r\n2025-12-07,1.5\r\n');
  const rows = await asked("/a-b/series.csv?from=2025-12-07&preface=no");
  assert.equal(Buffer.from(await rows.arrayBuffer()).toString("utf8"), "day,index\r\n2025-12-07,1.5\r\n");
  const wrong = await asked("/a-b/series.csv?preface=perhaps");
  assert.equal(wrong.status, 400);
  assert.equal(await wrong.text(), "preface: yes or no\n");
});

test("a workbook stands at the same address with its own ending, and is held by what it says", async () => {
  const file = await asked("/a-b/series.xlsx?from=2025-12-07");
  assert.equal(file.headers.get("content-type"), XLSX_TYPE);
  assert.equal(file.headers.get("content-disposition"), 'attachment; filename="a-b.xlsx"');
  assert.equal(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    "PK",
  );
  const tag = file.headers.get("etag") ?? "";
  assert.match(tag, /^W\//);
  for (const held of [tag, "*"]) assert.equal((await asked("/a-b/series.xlsx", held)).status, 304, held);
});
