const LINE_BREAKS = /[\r\n\u2028\u2029]+/g;

/**
 * What stands above the table of a CSV file (title, source, vintage, address), one comment line each: `# ` before it,
 * CRLF behind it, line breaks inside it as a space, so that none can pass for a row.
 * `csvPreface(["A – B", "method\nversion 1"]) // => "# A – B\r\n# method version 1\r\n"`
 */
export function csvPreface(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replaceAll(LINE_BREAKS, " ")}\r\n`).join("");
}
