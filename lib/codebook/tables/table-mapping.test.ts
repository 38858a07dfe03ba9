import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile, type SignalRecord } from "@/lib/codebook/record-format";
import { csv } from "@/lib/sheets/csv";
import { readSheet } from "@/lib/sheets/table-reader";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { readCellDay } from "./cell-days";
import { readCellNumber } from "./cell-numbers";
import { namedField } from "./heading-words";
import { judgeRow, type StandingRow } from "./judge-row";
import { judgeTable } from "./judge-table";
import { fittedMapping, proposeMapping } from "./propose-mapping";
import { rowForm } from "./row-form";
import { signalTable } from "./signal-table";
import { mappingProblems, tableMapping } from "./table-mapping";
import { tableReading } from "./table-reading";

const SIDES = {
  sideA: { name: "Tajikistan", adjective: "Tajik", code: "TJK" },
  sideB: { name: "Afghanistan", adjective: "Afghan", code: "AFG" },
};
const LIMITS = { unpacked: 100_000_000, rows: 100_000 };
const NO_ID = () => "none";

const demo = (): SignalRecord[] => {
  const read = parseRecordFile(readFileSync("prisma/demo/tajikistan-afghanistan.jsonl", "utf8"), CODEBOOKS);
  assert.ok(read.ok);
  return read.file.signals;
};

async function readBack(bytes: Uint8Array, standing = new Map<string, StandingRow>()) {
  const read = await readSheet(bytes, LIMITS, 0);
  assert.ok(read.ok, JSON.stringify(read));
  const mapping = proposeMapping(read.rows, SIDES);
  const context = { codebooks: CODEBOOKS, newest: 2, standing, linked: [], idOf: NO_ID };
  const steps = judgeTable(read.rows.slice(1), { reading: tableReading(mapping, SIDES), ...context });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return { mapping, ...step.value };
}

describe("what we write", () => {
  for (const form of ["CSV", "XLSX"] as const)
    test(`maps itself and is read back as it was, as ${form}`, async () => {
      const records = demo();
      const table = signalTable(records);
      const bytes =
        form === "CSV"
          ? new TextEncoder().encode(csv(table.header, table.rows))
          : await writeTable({ about: ["a"], name: "a", ...table });
      const back = await readBack(bytes);
      assert.deepEqual(back.mapping.columns, table.header);
      assert.deepEqual(back.problems, []);
      assert.deepEqual(
        back.records.map(({ record }) => record),
        records,
      );
    });

  test("a table with some of the columns changes nothing else of signals that stand", async () => {
    const records = demo();
    const standing = new Map(
      records.map(({ id, codebook, ...fields }) => [id, { fields, codebook, elsewhere: false }]),
    );
    const rows = records.map(({ id, title, intensity, end }) => [id, title, intensity, end]);
    const back = await readBack(
      new TextEncoder().encode(csv(["id", "title", "intensity", "end"], rows)),
      standing,
    );
    assert.deepEqual(back.problems, []);
    assert.deepEqual(
      back.records.map(({ record }) => record),
      records,
    );
  });
});

test("a heading means a field in words, with a number or as a program names it", () => {
  const fields = [
    "Source URL 2",
    "reports.3.withdrawnOn",
    "Report 2: published on",
    "Кто",
    "evidenceWeight",
    "Score",
    "url4",
  ];
  assert.deepEqual(fields.map(namedField), [
    "reports.2.address",
    "reports.3.withdrawnOn",
    "reports.2.published",
    null,
    null,
    "intensity",
    "reports.4.address",
  ]);
});

test("the columns of our tables for programs are known, those without a field passed over", () => {
  const headings = [
    "id",
    "end",
    "evidenceWeight",
    "acknowledgedByB",
    "retractsShare",
    "grades",
    "codebookVersion",
  ];
  const { columns } = proposeMapping([{ line: 1, cells: headings }], SIDES);
  assert.deepEqual(columns, ["id", "end", null, "acknowledgedByB", "retractsShare", null, "codebook"]);
});

test("days of a table", () => {
  const iso = (text: string, order: "named" | "day-first" | "month-first" = "named") =>
    readCellDay(text, order).iso;
  assert.equal(iso("07.12.2025", "day-first"), "2025-12-07");
  assert.equal(iso("12/7/2025", "month-first"), "2025-12-07");
  assert.equal(iso("2025-12-07T00:00:00"), "2025-12-07");
  assert.equal(iso("2025-12-07 23:30:00Z"), "2025-12-07");
  assert.equal(iso("2025/12/7"), "2025-12-07");
  assert.equal(iso("7 December 2025"), "2025-12-07");
  for (const text of ["07.12.2025", "45998", "07.12.25", "2025", "31 Feb 2025"])
    assert.equal(iso(text), null, text);
  assert.equal(iso("12.31.2025", "day-first"), null);
  assert.equal(
    readCellDay("31.02.2025", "day-first").problem,
    "“31.02.2025” is no day: February 2025 has 28",
  );
});

test("numbers of a table, by its decimal sign", () => {
  const pairs: [string, "." | ",", number][] = [
    ["2,5", ",", 2.5],
    ["2.5", ",", 2.5],
    ["1.200,5", ",", 1200.5],
    ["1.200", ",", 1200],
    ["−3", ",", -3],
    ["2,5", ".", 2.5],
    ["1,200", ".", 1200],
    ["1 200", ".", 1200],
    ["1e-7", ".", 1e-7],
    ["0.5", ".", 0.5],
    ["'-0.5", ".", -0.5],
  ];
  for (const [text, decimal, number] of pairs) assert.equal(readCellNumber(text, decimal), number, text);
  for (const text of [
    "",
    "2,5,5",
    "abc",
    "1.2.3",
    "5 %",
    "12 34",
    "850 2",
    "850\n200",
    "850\t200",
    "2. 5",
    "4'5",
  ])
    assert.ok(Number.isNaN(readCellNumber(text, ".")), text);
});

describe("a row", () => {
  const good = {
    title: "Border post opened",
    type: "border-opening",
    start: "2025-03-01",
    end: "",
    intensity: "3",
    intensityReason: "the default",
    gradeReason: "one paper",
    scored: "yes",
    initiator: "both",
    precision: "day",
    "reports.1.publisher": "Agency",
    "reports.1.title": "Post opened",
    "reports.1.grade": "B2",
  };
  const judge = (
    change: Record<string, string>,
    more: { translations?: Record<string, Record<string, string>> } = {},
  ) => {
    const cells: Record<string, string> = {
      family: "DIPLOMATIC",
      ...good,
      type: "visit-high",
      intensity: "5",
      ...change,
    };
    const mapping = tableMapping.parse({ columns: Object.keys(cells), ...more });
    return judgeRow(
      { line: 2, cells: Object.values(cells) },
      { reading: tableReading(mapping, SIDES), codebooks: CODEBOOKS, newest: 2, standing: new Map() },
    );
  };

  test("takes a grade in one cell, and what a value stands for", () => {
    const judged = judge({ initiator: "ТҶ" }, { translations: { initiator: { тҷ: "A" } } });
    assert.ok(judged.ok, JSON.stringify(judged));
    assert.deepEqual([judged.fields.initiator, judged.fields.reports[0]?.credibility], ["A", 2]);
  });

  test("without a last day ended on its first, unless its type can only be a status", () => {
    const event = judge({});
    assert.equal(event.ok && event.fields.end, "2025-03-01");
    const type = CODEBOOKS[1]?.types.find(({ span, family }) => span === "S" && family !== null);
    assert.ok(type?.family);
    const status = judge({ type: type.code, family: type.family, intensity: String(type.defaultIntensity) });
    assert.ok(status.ok, JSON.stringify(status));
    assert.equal(status.fields.end, null);
  });

  test("keeps a text that our own files keep from being run as a formula", () => {
    const judged = judge({ title: "'=Sum of it" });
    assert.equal(judged.ok && judged.fields.title, "=Sum of it");
  });

  test("with a fault of the spreadsheet is told once, at its cell", () => {
    const columns = Object.keys({ family: "", ...good });
    const mapping = tableMapping.parse({ columns });
    const cells = columns.map(
      (name) => ({ ...good, family: "DIPLOMATIC", type: "visit-high", intensity: "#N/A" })[name] ?? "",
    );
    const judged = judgeRow(
      {
        line: 2,
        cells,
        faults: [{ cell: columns.indexOf("intensity"), problem: "it holds an error of the spreadsheet" }],
      },
      { reading: tableReading(mapping, SIDES), codebooks: CODEBOOKS, newest: 2, standing: new Map() },
    );
    assert.deepEqual(judged.ok || judged.problems, [
      { control: "intensity", message: "it holds an error of the spreadsheet" },
    ]);
  });
});

test("a number of a workbook has a point, also where the texts of its table have a comma", () => {
  const mapping = tableMapping.parse({ columns: ["figures.1.value", "figures.2.value"], decimal: "," });
  const codebook = CODEBOOKS[1];
  assert.ok(codebook);
  const typed = (cells: string[], fractions?: number[]) =>
    rowForm({ line: 2, cells, ...(fractions && { fractions }) }, tableReading(mapping, SIDES), {
      codebook,
      standing: null,
    }).typed;
  assert.deepEqual(typed(["1.234", "1.234"], [0]), {
    "figures.0.value": "1.234",
    "figures.1.value": "1234",
  });
  assert.deepEqual(typed(["1,234", "2,5"]), { "figures.0.value": "1.234", "figures.1.value": "2.5" });
});

test("a mapping is wrong where a column is missing or filled twice", () => {
  const mapping = tableMapping.parse({ columns: ["title", "title", null], fixed: { type: "context" } });
  assert.deepEqual(
    mappingProblems(mapping).map(({ message }) => message),
    ["“Title” is filled by another column already", "No column fills “First day”"],
  );
});

test("a mapping fits another file of its source, whatever the order of its columns, and no other", () => {
  const mapping = tableMapping.parse({ columns: ["title", null, "start"], dateOrder: "day-first" });
  const rows = (...cells: string[]) => [
    { line: 1, cells: ["Signals"] },
    { line: 3, cells },
  ];
  const fitted = fittedMapping(mapping, ["Name", "Note", "Day"], rows("day", "name", "New"));
  assert.deepEqual(
    [fitted?.columns, fitted?.headingLine, fitted?.dateOrder],
    [["start", "title", null], 3, "day-first"],
  );
  assert.equal(fittedMapping(mapping, ["Name", "Note", "Day"], rows("name", "note")), null);
});

test("a day in figures may have its time behind it", () => {
  assert.equal(readCellDay("07.12.2025 13:30", "day-first").iso, "2025-12-07");
  assert.equal(readCellDay("12/7/2025 1:30:00 PM", "month-first").iso, "2025-12-07");
  assert.equal(readCellDay("07.12.2025 13:30", "named").iso, null);
});

test("a comma that cannot part thousands is the decimal sign", () => {
  const sign = (value: string) =>
    proposeMapping(
      [
        { line: 1, cells: ["Id", "Title", "Figure value"] },
        { line: 2, cells: ["1", "a", value] },
      ],
      SIDES,
    ).decimal;
  for (const value of ["2,5", "1.234,50", "0,125", "1 234,5", "−2,75"]) assert.equal(sign(value), ",", value);
  for (const value of ["2.5", "1,234.50", "120,756", "1,234,567"]) assert.equal(sign(value), ".", value);
});
