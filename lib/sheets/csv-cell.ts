import type { Cell } from "./table";

/**
 * One cell of a CSV file. A sign that begins a comment is quoted like a comma: readers that skip comments would cut the row there.
 * `csvCell('say "no"') // => "\"say \"\"no\"\"\""`, `csvCell("=1+1") // => "'=1+1"`, `csvCell(null) // => ""`
 */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = harmless(value);
  return /[",#\r\n]/.test(text) ? quoted(text) : text;
}

/** A text that a spreadsheet would run as a formula, made a text. `harmless("=1+1") // => "'=1+1"` */
export const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** `quoted('a "b"') // => "\"a \"\"b\"\"\""` */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
