import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { csvSame } from "@/lib/sheets/csv-same";
import { readSheet } from "@/lib/sheets/table-reader";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { correctedRows } from "./corrected-table";
import { judgeTable, type TableContext } from "./judge-table";
import { HEADINGS, KINDS, plantedTable } from "./planted-errors.test-kit";
import { proposeMapping } from "./propose-mapping";
import type { TableMapping, TableRow } from "./table-mapping";
import { tableReading } from "./table-reading";

const SIDES = {
  sideA: { name: "Tajikistan", adjective: "Tajik", code: "TJK" },
  sideB: { name: "Afghanistan", adjective: "Afghan", code: "AFG" },
};
const LIMITS = { unpacked: 100_000_000, rows: 100_000 };

function judged(rows: readonly TableRow[], mapping: TableMapping, change: Partial<TableContext> = {}) {
  const context: TableContext = {
    reading: tableReading(mapping, SIDES),
    codebooks: CODEBOOKS,
    newest: 2,
    standing: new Map(),
    linked: [],
    idOf: ({ start, title }) => `${start}-${title.length}`,
    ...change,
  };
  const steps = judgeTable(
    rows.filter(({ line }) => line > mapping.headingLine),
    context,
  );
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

async function rowsOf(bytes: Uint8Array): Promise<TableRow[]> {
  const read = await readSheet(bytes, LIMITS, 0);
  assert.ok(read.ok, JSON.stringify(read));
  return read.rows;
}

/** Of a table with line breaks in its cells: the place of a row, in place of the line of the file that it begins on. */
function inPlaces(rows: readonly TableRow[], told: { line: number; field: string }[]): string[] {
  const places = new Map(rows.map(({ line }, at) => [line, at + 1]));
  return told.map(({ line, field }) => `${places.get(line)} ${field}`).sort();
}

describe("a table with 200 planted errors", () => {
  const asCsv = (cells: string[][]) => new TextEncoder().encode(csvSame(cells, ";"));
  const asWorkbook = ([header = [], ...rows]: string[][]) =>
    writeTable({ about: ["a"], header, days: [], rows, name: "a" });

  for (const [form, write] of [
    ["CSV", asCsv],
    ["XLSX", asWorkbook],
  ] as const)
    for (const seed of [1, 20_251_207])
      test(`reports exactly those 200, as ${form}, seed ${seed}`, async () => {
        const { cells, planted } = plantedTable(1_000, 200, seed);
        assert.equal(new Set(planted.map(({ name }) => name)).size, Object.keys(KINDS).length);
        const rows = await rowsOf(await write(cells));
        const mapping = { ...proposeMapping(rows, SIDES), dateOrder: "day-first" as const };
        assert.deepEqual(
          mapping.columns.flatMap((name, at) => (name === null ? [HEADINGS[at]] : [])),
          [],
        );
        const { problems, records } = judged(rows, mapping);
        assert.deepEqual(
          inPlaces(rows, problems),
          planted.map(({ line, field }) => `${line} ${field}`).sort(),
        );
        assert.deepEqual(
          problems.filter(({ column, field }) => column === null && field !== "reports.1.earlyReason"),
          [],
        );
        // Links are told of rows that can be read all the same.
        assert.ok(records.length >= 800 && records.length < 1_000);
      });

  test("corrected by hand in the file that names them, nothing is left to report", async () => {
    const { cells, planted } = plantedTable(300, 200, 7);
    const good = plantedTable(300, 0, 7).cells;
    const rows = await rowsOf(asCsv(cells));
    const mapping = { ...proposeMapping(rows, SIDES), dateOrder: "day-first" as const };
    const corrected = correctedRows(rows, 1, judged(rows, mapping).problems);
    assert.equal(corrected[0]?.at(-1), "problem");
    const told = corrected.flatMap((row, at) => (at > 0 && row.at(-1) !== "" ? [at + 1] : []));
    assert.deepEqual(
      told,
      planted.map(({ line }) => line).sort((a, b) => a - b),
    );
    for (const at of told) corrected[at - 1] = [...(good[at - 1] ?? []), corrected[at - 1]?.at(-1) ?? ""];
    const again = await rowsOf(asCsv(corrected));
    const fresh = { ...proposeMapping(again, SIDES), dateOrder: "day-first" as const };
    assert.equal(fresh.columns.at(-1), null);
    const { problems, records } = judged(again, fresh);
    assert.deepEqual([problems, records.length], [[], 300]);
  });
});
