export type CsvCell = string | number | null;

/**
 * One table as CSV (RFC 4180). Numbers as they are, absent ones empty. A text that a spreadsheet would run as a
 * formula gets a leading apostrophe. `csv(["day", "index"], [["2025-12-07", 1.85]]) // => "day,index\r\n2025-12-07,1.85\r\n"`
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Six decimals at most, as published. `sixDecimals(1.8534679) // => 1.853468` */
export function sixDecimals(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6;
}
