import { readCsv } from "./csv-reader";
import { type ReadRows, unreadable } from "./read-rows";
import { tableText } from "./table-text";
import { readWorkbook, type WorkbookLimits } from "./xlsx-reader";

/** The first bytes of every ZIP file, and of what password-protected and old workbooks are packed in. */
const PACKED = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** `isPacked(new TextEncoder().encode("PK")) // => true` */
export const isPacked = (bytes: Uint8Array) =>
  PACKED.some((first) => first.every((one, at) => bytes[at] === one));

/**
 * The rows of a file that somebody chose, XLSX or CSV, told apart by what it holds and not by its name. CSV is UTF-8, with or without a
 * byte-order mark; another encoding is an error.
 * `await readTable(new TextEncoder().encode("a,b"), { unpacked: 16e6, rows: 9 }) // => { ok: true, rows: [{ line: 1, cells: ["a", "b"] }] }`
 */
export async function readTable(bytes: Uint8Array, limits: WorkbookLimits): Promise<ReadRows> {
  if (isPacked(bytes)) return plain(await readWorkbook(bytes, limits));
  const text = tableText(bytes);
  return text.ok ? plain(readCsv(text.text)) : text;
}

const plain = (read: ReadRows): ReadRows => (read.ok ? { ok: true, rows: read.rows } : read);

/** A table of signals as it was read: what kind of file it is, its sheets, and its rows. */
export type ReadSheet =
  | { ok: true; rows: (ReadRows & { ok: true })["rows"]; sheets: string[]; separator: string | null }
  | { ok: false; message: string };

/**
 * The same for a table that is corrected and sent again: one of the sheets of a workbook, cells without a sure value as faults of their rows, and in
 * CSV comments above the headings alone.
 * `await readSheet(new TextEncoder().encode("a;b"), { unpacked: 16e6, rows: 9 }, 0) // => { ok: true, rows: […], sheets: [], separator: ";" }`
 */
export async function readSheet(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  sheet: number,
): Promise<ReadSheet> {
  if (isPacked(bytes)) {
    const read = await readWorkbook(bytes, limits, { sheet, keepFaults: true });
    return read.ok ? { ok: true, rows: read.rows, sheets: read.sheets ?? [], separator: null } : read;
  }
  const text = tableText(bytes);
  if (!text.ok) return text;
  // A text that holds U+0000 is another kind of file.
  if (text.text.includes("\0")) return unreadable("It is neither CSV nor an XLSX workbook");
  const read = readCsv(text.text, { comments: "above" });
  if (!read.ok) return read;
  if (read.rows.length > limits.rows) return unreadable(`It has more than ${limits.rows} rows`);
  return { ok: true, rows: read.rows, sheets: [], separator: read.separator ?? "," };
}
