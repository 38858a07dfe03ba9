import { type Cell, readXlsx, type Sheet } from "hucre/xlsx";
import { type ReadRow, type ReadRows, unreadable } from "./read-rows";
import { unpackedSize } from "./unpacked-size";
import { dateText } from "./xlsx-days";

/** What a workbook may hold at most. */
export interface WorkbookLimits {
  /** Bytes of all its parts, unpacked. */
  unpacked: number;
  /** Rows that hold something. */
  rows: number;
}

/** A password-protected workbook, or one of the formats before 2007. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The first sheet of an XLSX workbook that is not hidden, row by row: a number as it is written in programs, a date as its ISO day in either date
 * system, yes or no as `true` and `false`. Nothing is computed: of a formula the result that was saved with it is taken, and a formula
 * without one is an error, as are an error value and a date before 1 March 1900, on which spreadsheets disagree.
 * `await readWorkbook(bytes, { unpacked: 16e6, rows: 1000 }) // => { ok: true, rows: [{ line: 1, cells: ["member", "day"] }] }`
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<ReadRows> {
  if (OLD_CONTAINER.every((one, at) => bytes[at] === one))
    return unreadable(
      "It is protected by a password, or of the old format .xls: save it as .xlsx without a password",
    );
  const size = unpackedSize(bytes);
  if (size === null) return unreadable("It is not an XLSX workbook, or it is damaged");
  if (size > limits.unpacked) return unreadable("What is packed in it is too large");
  const sheet = await firstSheet(bytes, limits.rows);
  if (sheet === null) return unreadable("It is not an XLSX workbook, or it is damaged");
  return rowsOf(sheet, limits.rows);
}

async function firstSheet(bytes: Uint8Array, rows: number): Promise<Sheet | null> {
  let found = false;
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => {
        if (hidden || veryHidden || found) return false;
        found = true;
        return true;
      },
      maxRows: rows + 1,
    });
    return sheets[0] ?? null;
  } catch {
    return null;
  }
}

function rowsOf(sheet: Sheet, most: number): ReadRows {
  const rows: ReadRow[] = [];
  for (const [at, values] of sheet.rows.entries()) {
    const cells: string[] = [];
    for (const [column, value] of values.entries()) {
      const text = textOf(value, sheet.cells?.get(`${at},${column}`));
      if (!text.ok) return unreadable(`Cell ${columnLetters(column)}${at + 1}: ${text.problem}`);
      cells.push(text.text);
    }
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (rows.length === most) return unreadable(`It has more than ${most} rows`);
    rows.push({ line: at + 1, cells });
  }
  return { ok: true, rows };
}

type Text = { ok: true; text: string } | { ok: false; problem: string };

function textOf(value: Cell["value"], cell: Cell | undefined): Text {
  if (cell?.type === "error") return { ok: false, problem: "it holds an error of the spreadsheet" };
  if (cell?.formula !== undefined && value === null)
    return { ok: false, problem: "the formula has no saved result; put the value in its place" };
  if (!(value instanceof Date)) return { ok: true, text: value === null ? "" : String(value) };
  const text = dateText(value);
  return text === null
    ? {
        ok: false,
        problem: "a date before 1 March 1900 differs between spreadsheets; write it as text, 1900-01-31",
      }
    : { ok: true, text };
}

/** How a spreadsheet calls a column. `columnLetters(27) // => "AB"` */
function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}
