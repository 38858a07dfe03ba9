import type { Cell, MergeRange, Sheet } from "hucre/xlsx";
import { type CellFault, type ReadRow, type ReadRows, unreadable } from "./read-rows";
import { dateText } from "./xlsx-days";

interface RowsWanted {
  /** Rows that hold something, at most. */
  most: number;
  /** Whether a cell without a sure value is kept as a fault of its row; else the file is refused for it. */
  keepFaults: boolean;
}

/**
 * The rows of a sheet as texts. A cell that is merged over several rows stands in each of them, as it does on the screen; over several columns it
 * stands in the first.
 */
export function workbookRows(sheet: Sheet, { most, keepFaults }: RowsWanted): ReadRows {
  const rows: ReadRow[] = [];
  for (const [row, column, value] of filledDown(sheet)) {
    const filled = sheet.rows[row];
    if (filled) filled[column] = value;
  }
  for (const [at, values] of sheet.rows.entries()) {
    const cells: string[] = [];
    const faults: CellFault[] = [];
    const fractions: number[] = [];
    for (const [column, value] of values.entries()) {
      const text = textOf(value, sheet.cells?.get(`${at},${column}`));
      if (!text.ok && !keepFaults)
        return unreadable(`Cell ${columnLetters(column)}${at + 1}: ${text.problem}`);
      if (!text.ok) faults.push({ cell: column, problem: text.problem });
      if (typeof value === "number" && !Number.isInteger(value)) fractions.push(column);
      cells.push(text.ok ? text.text : text.shown);
    }
    if (cells.every((cell) => cell.trim() === "") && faults.length === 0) continue;
    if (rows.length === most) return unreadable(`It has more than ${most} rows`);
    rows.push({
      line: at + 1,
      cells,
      ...(fractions.length > 0 && { fractions }),
      ...(faults.length > 0 && { faults }),
    });
  }
  return { ok: true, rows };
}

function* filledDown({
  rows,
  merges,
}: Sheet): Generator<[row: number, column: number, value: Cell["value"]]> {
  for (const { startRow, startCol, endRow } of (merges ?? []) as MergeRange[])
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++)
      yield [row, startCol, rows[startRow]?.[startCol] ?? null];
}

type Text = { ok: true; text: string } | { ok: false; problem: string; shown: string };

function textOf(value: Cell["value"] | undefined, cell: Cell | undefined): Text {
  if (cell?.type === "error")
    return { ok: false, problem: "it holds an error of the spreadsheet", shown: String(value ?? "") };
  if (cell?.formula !== undefined && value === null)
    return {
      ok: false,
      problem: "the formula has no saved result; put the value in its place",
      shown: "",
    };
  if (!(value instanceof Date)) return { ok: true, text: value == null ? "" : String(value) };
  const text = dateText(value);
  if (text !== null) return { ok: true, text };
  const problem = "a date before 1 March 1900 differs between spreadsheets; write it as text, 1900-01-31";
  return { ok: false, problem, shown: "" };
}

/** How a spreadsheet calls a column. `columnLetters(27) // => "AB"` */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}
