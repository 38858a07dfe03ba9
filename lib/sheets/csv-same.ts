import { quoted } from "./csv-cell";

/**
 * Rows as CSV with the separator that they came with, every cell as it came: for whoever sends the file back. What is not their own file is written by `csvFile`,
 * which makes formulas harmless. `csvSame([["a;b", "1"]], ";") // => '"a;b";1\r\n'`
 */
export function csvSame(rows: readonly (readonly string[])[], separator: string): string {
  const written = (cell: string) => (/["#\r\n]/.test(cell) || cell.includes(separator) ? quoted(cell) : cell);
  return rows.map((row) => `${row.map(written).join(separator)}\r\n`).join("");
}
