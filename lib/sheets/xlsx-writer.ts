import { type CellValue, type Cell as SheetCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Cell, Table } from "./table";
import { serialOfDay } from "./xlsx-days";

/** The longest text that a cell may hold; a workbook with a longer one is refused as damaged. */
const TEXT_MAX = 32_767;

/** Characters that XML cannot carry. */
const NO_XML = /[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What a reader of the format would take for a character code is written so that it stays what it is. */
const LIKE_A_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const WIDTH = { day: 12, other: 16, about: 120 };

/**
 * A table as an XLSX workbook: the rows under their names on the first sheet, what the table says of itself on the second. Numbers and
 * yes-or-no are themselves, days are dates (those before 1 March 1900, on which spreadsheets disagree, stay ISO texts), and a
 * text is a text whatever it begins with: no formula is ever written. A text over 32,767 characters, which no workbook can hold,
 * ends there with an ellipsis.
 * `await writeTable({ about: ["A – B"], header: ["day"], days: ["day"], rows: [["2025-12-07"]], name: "a-b" }) // => Uint8Array of a ZIP`
 */
export async function writeTable(table: Table): Promise<Uint8Array> {
  return await writeTables({ ...table, tables: [{ ...table, name: "Table" }] });
}

/** Several tables as one workbook: a sheet each, under its name, and what the file says of itself on the last. */
export async function writeTables({
  about,
  name,
  tables,
}: {
  about: readonly string[];
  /** Of the file, without ending. */
  name: string;
  tables: readonly Pick<Table, "name" | "header" | "days" | "rows">[];
}): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: [...tables.map(rowsSheet), aboutSheet({ about })],
    properties: { creator: "Thawline", title: written(about[0] ?? name) },
  });
}

function rowsSheet({
  name,
  header,
  days,
  rows,
}: Pick<Table, "name" | "header" | "days" | "rows">): WriteSheet {
  const isDay = header.map((name) => days.includes(name));
  return {
    name,
    columns: header.map((_, at) =>
      isDay[at] ? { numFmt: "yyyy-mm-dd", width: WIDTH.day } : { width: WIDTH.other },
    ),
    rows: [
      header.map(written),
      ...rows.map((row) => row.map((cell, at) => asValue(cell, isDay[at] === true))),
    ],
    cells: new Map(header.map((name, at) => [`0,${at}`, heading(name)])),
    freezePane: { rows: 1 },
  };
}

function aboutSheet({ about }: Pick<Table, "about">): WriteSheet {
  return {
    name: "About",
    columns: [{ width: WIDTH.about, style: { alignment: { wrapText: true, vertical: "top" } } }],
    rows: about.map((line) => [written(line)]),
  };
}

const heading = (name: string): Partial<SheetCell> => ({
  value: written(name),
  type: "string",
  style: { font: { bold: true } },
});

function asValue(cell: Cell, day: boolean): CellValue {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return cell;
  if (cell === "") return null;
  return (day ? serialOfDay(cell) : null) ?? written(cell);
}

function written(text: string): string {
  const short = text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX - 1)}…` : text;
  return short.replaceAll(NO_XML, "\uFFFD").replaceAll(LIKE_A_CODE, "_x005F_");
}
