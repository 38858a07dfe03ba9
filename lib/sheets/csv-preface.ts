import { balanced } from "@/lib/codebook/isolate";
import { harmless, quoted } from "./csv-cell";

const LINE_BREAKS = /[\r\n\u2028\u2029]+/g;

/**
 * What stands above the table of a CSV file (title, source, vintage, address), a line each. A line begins with `# `, so that a reader
 * that skips comments passes over it; that sign is a cell, and the words are the next one, quoted, so that a reader that knows no
 * comments gets two cells whatever commas and quotes the words hold. A line break inside becomes a space, so that none can pass for a row,
 * and a control of direction is closed within its line.
 * `csvPreface(['A, "B"', "method\nversion 1"]) // => '# ,"A, ""B"""\r\n# ,"method version 1"\r\n'`
 */
export function csvPreface(lines: readonly string[]): string {
  return lines
    .map((line) => `# ,${quoted(harmless(balanced(line.replaceAll(LINE_BREAKS, " "))))}\r\n`)
    .join("");
}
