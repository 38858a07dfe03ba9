import { TABLE_ROWS_MAX, TABLE_UNPACKED_MB } from "@/lib/codebook/limits";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { readSheet } from "@/lib/sheets/table-reader";

/** A table as it is kept: what kind of file it is, its first rows, and all of them as JSON Lines, which are taken apart a row at a time. */
export interface SheetText {
  sheets: string[];
  sheet: number;
  /** null: a workbook. */
  separator: string | null;
  rows: number;
  /** The headings and the rows that show how it is written. */
  head: TableRow[];
  text: string;
}

export type ReadSheetText = ({ ok: true } & SheetText) | { ok: false; message: string };

/** Reads a file away from the thread that answers readers. */
export type SheetsElsewhere = (bytes: Uint8Array, sheet: number) => Promise<ReadSheetText>;

// On globalThis: the page server has the thread, and the built pages ask it.
const shared = globalThis as typeof globalThis & { thawlineSheets?: SheetsElsewhere };

/** Gives the reading of all tables of this process to a thread of their own; null: they are read here again. */
export function sheetsOn(elsewhere: SheetsElsewhere | null): void {
  if (elsewhere) shared.thawlineSheets = elsewhere;
  else delete shared.thawlineSheets;
}

/** The rows of a table that somebody sent, on the thread for them where there is one. */
export const sheetTextOf: SheetsElsewhere = (bytes, sheet) =>
  (shared.thawlineSheets ?? sheetTextHere)(bytes, sheet);

const LIMITS = { unpacked: TABLE_UNPACKED_MB * 1024 * 1024, rows: TABLE_ROWS_MAX + 1 };
const HEAD = 210;

/** The same on the thread that it is called on. */
export async function sheetTextHere(bytes: Uint8Array, sheet: number): Promise<ReadSheetText> {
  const read = await readSheet(bytes, LIMITS, sheet);
  if (!read.ok) return read;
  const { rows, sheets, separator } = read;
  if (rows.length < 2) return { ok: false, message: "It has no row below its headings." };
  const text = rows.map((row) => JSON.stringify(row)).join("\n");
  return { ok: true, sheets, sheet, separator, rows: rows.length, head: rows.slice(0, HEAD), text };
}

/** The rows of a kept text, taken apart one at a time. */
export function* rowsOfText(text: string): Generator<TableRow> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const stop = end === -1 ? text.length : end;
    yield JSON.parse(text.slice(from, stop)) as TableRow;
    from = stop + 1;
  }
}
