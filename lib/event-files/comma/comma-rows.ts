import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { openLineLetters } from "@/lib/event-files/text/line-letters";
import { AFTER_QUOTE, OPEN_QUOTE, openQuote, scanRow } from "./scan-row";

/** One row of a comma table, which may go over several lines. */
export interface CommaRow {
  /** The physical line that it begins in, from 1. */
  line: number;
  /** As it stands in the file, without its last line break. */
  text: string;
  fields: string[];
}

export interface CommaRows {
  read(bytes: Uint8Array): CommaRow[];
  /** After the last piece. */
  end(): CommaRow[];
}

/** A row longer than this is a quote that nobody closed. In characters. */
export const LONGEST_ROW = 1_048_576;
/** So much of a bad line is shown. */
const SHOWN = 500;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A row that is refused. `rowFault({ line: 7, text: "a,b", fields: ["a", "b"] }, "…").line // => 7` */
export function rowFault({ line, text }: Pick<CommaRow, "line" | "text">, message: string): EventFileFault {
  return new EventFileFault(line, text.slice(0, SHOWN), message);
}

/**
 * Reads the rows of a table as RFC 4180 has them, from pieces of bytes cut anywhere: quoted fields with doubled quotes, separators and line breaks
 * in them, lines that end in LF or CRLF, a byte-order mark. A quote inside a field that does not begin with one is a letter. Blank lines are counted
 * and passed over. A line whose bytes are no UTF-8 is read as windows-1252 by itself. Throws EventFileFault for a quote that is never closed (at the line where it opens), for letters behind a closing
 * quote, for NUL and for a row over 1,048,576 characters.
 * Of `a,"b\nc"\r\nd,e`: `[{ line: 1, text: 'a,"b\nc"', fields: ["a", "b\nc"] }, { line: 3, text: "d,e", fields: ["d", "e"] }]`
 */
export function openCommaRows({ separator }: Pick<FileShape, "separator">): CommaRows {
  // A character has four bytes at most.
  const letters = openLineLetters(4 * LONGEST_ROW);
  const sign = separator.charCodeAt(0);
  let rest = "";
  let line = 1;
  let damaged = false;

  function rowsOf(more: string, last: boolean): CommaRow[] {
    const text = rest + more;
    damaged ||= more.includes("\0");
    const rows: CommaRow[] = [];
    let from = 0;
    while (from < text.length) {
      const fields: string[] = [];
      const next = scanRow(text, from, sign, last, fields);
      const length = (next < 0 ? text.length : next) - from;
      if (next === AFTER_QUOTE || length > LONGEST_ROW || (next < 0 && last))
        throw broken(text, from, next, last);
      if (next < 0) break;
      const row = { line, text: withoutBreak(text, from, next), fields };
      if (damaged && row.text.includes("\0"))
        throw rowFault(
          row,
          "This line holds the character NUL, which no table has: the file is damaged or is no text.",
        );
      line += breaksIn(text, from, next);
      if (row.text !== "") rows.push(row);
      from = next;
    }
    rest = text.slice(from);
    return rows;
  }

  function broken(text: string, from: number, why: number, last: boolean): EventFileFault {
    const quote = why === OPEN_QUOTE ? openQuote(text, from, sign) : from;
    const start = text.lastIndexOf("\n", quote - 1) + 1;
    const at = { line: line + breaksIn(text, from, quote), text: lineAt(text, Math.max(from, start)) };
    if (why === AFTER_QUOTE)
      return rowFault(
        at,
        "In the row that begins here letters follow a closing quotation mark: double the quotation marks inside the field.",
      );
    if (why === OPEN_QUOTE)
      return rowFault(
        at,
        `A quotation mark that opens in this line is not closed ${last ? "anywhere below" : "within 1,048,576 characters"}: close it, or double it where it belongs to the text.`,
      );
    return rowFault(
      at,
      "The row that begins here is longer than 1,048,576 characters, which no row of an event file is.",
    );
  }

  return {
    read: (bytes) => rowsOf(letters.read(bytes), false),
    end: () => rowsOf(letters.end(), true),
  };
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

function withoutBreak(text: string, from: number, next: number): string {
  let end = next;
  if (text.charCodeAt(end - 1) === LINE_FEED) end--;
  if (end > from && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  return text.slice(from, end);
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end === -1 ? from + SHOWN : end);
}
