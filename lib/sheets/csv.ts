import { csvCell } from "./csv-cell";
import { csvPreface } from "./csv-preface";
import type { Cell, Table } from "./table";

/** U+FEFF: by this a spreadsheet tells UTF-8 from the code page of its machine. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One table as CSV (RFC 4180), the names of its columns first. Numbers as they are, absent ones empty. A text that a
 * spreadsheet would run as a formula gets a leading apostrophe.
 * `csv(["day", "index"], [["2025-12-07", 1.85]]) // => "day,index\r\n2025-12-07,1.85\r\n"`
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/**
 * A table as a file for a spreadsheet: byte-order mark, what the table says of itself, rows. `csv` alone is the file for a program.
 * `csvFile({ about: ["A – B"], header: ["day"], days: ["day"], rows: [], name: "a-b" }) // => "\uFEFF# ,\"A – B\"\r\nday\r\n"`
 */
export function csvFile({ about, header, rows }: Table): string {
  return BYTE_ORDER_MARK + csvPreface(about) + csv(header, rows);
}

/** Six decimals at most, as published. `sixDecimals(1.8534679) // => 1.853468` */
export function sixDecimals(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6;
}
