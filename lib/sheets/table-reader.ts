import { readCsv } from "./csv-reader";
import { type ReadRows, unreadable } from "./read-rows";
import { readWorkbook, type WorkbookLimits } from "./xlsx-reader";

/** The first bytes of every ZIP file, and of what password-protected and old workbooks are packed in. */
const PACKED = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The rows of a file that somebody chose, XLSX or CSV, told apart by what it holds and not by its name. CSV is UTF-8, with or without a
 * byte-order mark; another encoding is an error.
 * `await readTable(new TextEncoder().encode("a,b"), { unpacked: 16e6, rows: 9 }) // => { ok: true, rows: [{ line: 1, cells: ["a", "b"] }] }`
 */
export async function readTable(bytes: Uint8Array, limits: WorkbookLimits): Promise<ReadRows> {
  if (PACKED.some((first) => first.every((one, at) => bytes[at] === one))) return readWorkbook(bytes, limits);
  try {
    return readCsv(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return unreadable("It is not written in UTF-8: save it as “CSV UTF-8” or as .xlsx");
  }
}
