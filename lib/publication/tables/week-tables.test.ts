import assert from "node:assert/strict";
import { test } from "node:test";
import readExcelFile from "read-excel-file/node";
import { goldenPackages } from "@/lib/ops/reproduce/golden-package.test-kit";
import { sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { csv } from "@/lib/sheets/csv";
import { readCsv } from "@/lib/sheets/csv-reader";
import { writeTables } from "@/lib/sheets/xlsx-writer";
import { aboutTables, asOneTable, weekTables } from "./week-tables";

const [, , , data] = goldenPackages();
assert.ok(data);
const { snapshot } = data;
const CHANGES = [{ what: "Change of the index", before: "+11.3", after: "+10.0" }];
const tables = weekTables(snapshot, CHANGES);
const about = aboutTables(snapshot, {
  ...{ number: 2, kind: "CORRECTION", reason: "a wrong grade", publishedAt: "2026-01-05T01:00:00.000Z" },
  address: "https://thawline.example/a-b/weeks/2025-W49/editions/2",
});

test("another reader finds a sheet for each table, with the frozen numbers as numbers", async () => {
  const sheets = await readExcelFile(Buffer.from(await writeTables({ about, name: "a-b", tables })));
  assert.deepEqual(
    sheets.map(({ sheet }) => sheet),
    ["Figures", "Points", "Shares", "Sources", "Changes", "About"],
  );
  const [figures, points, shares, , changes, told] = sheets.map((sheet) => sheet.data);
  assert.deepEqual(figures?.[1]?.slice(0, 5), [
    ...["index", "Index", snapshot.index.now, snapshot.index.before, snapshot.index.change],
  ]);
  assert.equal(points?.length, snapshot.points.length + 1);
  assert.deepEqual(
    changes?.[1]?.slice(0, 4),
    ["this week", "Change of the index", "'+11.3", "'+10.0"].map((cell) => cell.replace(/^'/, "")),
  );
  assert.ok(told?.flat().includes("Corrected: a wrong grade"));
  // What the shares of signals leave out by rounding is less than a unit of the sixth decimal each.
  const numbers = (shares ?? []).slice(1).map((row) => Number(row.at(-1)));
  const change = numbers.pop() ?? Number.NaN;
  assert.ok(Math.abs(numbers.reduce((sum, value) => sum + value, 0) - change) < 1e-5);
});

test("a signal that two points name brings its share once, and what is left is counted in words", () => {
  const sample = sampleSnapshot();
  const [first, second] = sample.points;
  const [shared] = first?.signals ?? [];
  assert.ok(first && second && shared);
  const points = [first, { ...second, signals: [shared, ...second.signals] }];
  const [one, two] = [
    { count: 1, share: 0.3 },
    { count: 2, share: 0.1 },
  ];
  const [, , table] = weekTables({ ...sample, points, restNew: one, restOld: two }, []);
  const bySignal = table?.rows.map(([at, , title, share]) => [at, title, share]).slice(0, 5);
  assert.deepEqual(bySignal, [
    [1, shared.title, shared.share],
    [2, shared.title, null],
    [2, second.signals[0]?.title, second.signals[0]?.share],
    [null, "1 other, new", 0.3],
    [null, "2 others, fading or ended", 0.1],
  ]);
});

test("as one table the rows of all are there, each under the columns that it has", () => {
  const { header, rows } = asOneTable(tables);
  const read = readCsv(csv(header, rows));
  assert.ok(read.ok);
  assert.equal(read.rows.length, 1 + tables.reduce((sum, table) => sum + table.rows.length, 0));
  const change = header.indexOf("change");
  assert.equal(read.rows[1]?.cells[change], String(snapshot.index.change));
  assert.ok(read.rows.every(({ cells }) => cells.length === header.length));
});
