import { type ReadRow, type ReadRows, unreadable } from "./read-rows";
import { separatorOf, separatorSaid } from "./separator";

/**
 * The rows of a CSV text, ours or of a spreadsheet: quotes as in RFC 4180, line breaks of any kind, a byte-order mark or none. Commas, semicolons
 * or tabs, as `separatorOf` tells or a first line `sep=;` says. Rows without a text are left out, and lines that begin with `#` unless
 * `comments` is false; with `"above"` only those before the first row, since below it such a line is somebody's row. An open quote is an error.
 * `readCsv("# x\na;b\n1;2") // => { ok: true, rows: [{ line: 2, cells: ["a", "b"] }, { line: 3, cells: ["1", "2"] }] }`
 */
export function readCsv(
  text: string,
  { comments = true }: { comments?: boolean | "above" } = {},
): ReadRows & { separator?: string } {
  const all = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const said = separatorSaid(all);
  const separator = said ?? separatorOf(all, comments !== false);
  const rows: ReadRow[] = [];
  let line = said === null ? 1 : 2;
  for (let at = said === null ? 0 : endOfLine(all, 0) + 1; at < all.length; ) {
    if (all[at] === "#" && (comments === true || (comments === "above" && rows.length === 0))) {
      at = endOfLine(all, at) + 1;
      line += 1;
      continue;
    }
    const read = rowFrom(all, at, separator);
    if (read === null) return unreadable(`Line ${line}: a quote is not closed`);
    if (read.cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: read.cells });
    line += all.slice(at, read.next).split("\n").length - 1;
    at = read.next;
  }
  return { ok: true, rows, separator };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** One row from a place on, and where the next begins; null: a quote is not closed. */
function rowFrom(text: string, from: number, separator: string): { cells: string[]; next: number } | null {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (sign === '"' && (quoted || cell.trim() === "")) {
      if (!quoted) cell = "";
      quoted = !quoted;
    } else if (quoted) cell += sign;
    else if (sign === "\n") break;
    else if (sign === separator) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return quoted ? null : { cells: [...cells, cell], next: at + 1 };
}
