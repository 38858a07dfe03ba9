import { readXlsx, type Sheet } from "hucre/xlsx";
import { type ReadRows, unreadable } from "./read-rows";
import { unpackedSize } from "./unpacked-size";
import { workbookRows } from "./workbook-rows";

/** What a workbook may hold at most. */
export interface WorkbookLimits {
  /** Bytes of all its parts, unpacked. */
  unpacked: number;
  /** Rows that hold something. */
  rows: number;
}

/** Which sheet is read, and how strictly. */
export interface WorkbookWanted {
  /** Place among the sheets that are not hidden, from 0. */
  sheet?: number;
  /** Whether a cell without a sure value is a fault of its row, and not of the file. */
  keepFaults?: boolean;
}

/** The rows of one sheet, and the names of all that are not hidden. */
export type ReadWorkbook = ReadRows & { sheets?: string[] };

/** A password-protected workbook, or one of the formats before 2007. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * One sheet of an XLSX workbook that is not hidden, the first unless another is wanted, row by row: a number as it is written in programs, a date as
 * its ISO day in either date system, yes or no as `true` and `false`. Nothing is computed: of a formula the result that was saved with it is taken, and a
 * formula without one is an error, as are an error value and a date before 1 March 1900, on which spreadsheets disagree.
 * `await readWorkbook(bytes, { unpacked: 16e6, rows: 1000 }) // => { ok: true, rows: [{ line: 1, cells: ["member", "day"] }], sheets: ["a"] }`
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  { sheet: wanted = 0, keepFaults = false }: WorkbookWanted = {},
): Promise<ReadWorkbook> {
  if (OLD_CONTAINER.every((one, at) => bytes[at] === one))
    return unreadable(
      "It is protected by a password, or of the old format .xls: save it as .xlsx without a password",
    );
  const size = unpackedSize(bytes);
  if (size === null) return unreadable("It is not an XLSX workbook, or it is damaged");
  if (size > limits.unpacked) return unreadable("What is packed in it is too large");
  const found = await sheetAt(bytes, wanted, limits.rows);
  if (found === null) return unreadable("It is not an XLSX workbook, or it is damaged");
  const read = workbookRows(found.sheet, { most: limits.rows, keepFaults });
  return read.ok ? { ...read, sheets: found.names } : read;
}

async function sheetAt(
  bytes: Uint8Array,
  wanted: number,
  rows: number,
): Promise<{ sheet: Sheet; names: string[] } | null> {
  const names: string[] = [];
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        if (hidden || veryHidden) return false;
        names.push(name);
        return names.length === wanted + 1;
      },
      maxRows: rows + 1,
    });
    return sheets[0] ? { sheet: sheets[0], names } : null;
  } catch {
    return null;
  }
}
