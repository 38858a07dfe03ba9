import type { CommaRows } from "@/lib/event-files/comma/comma-rows";

const QUOTE = 34;

/**
 * A field without the quotation marks that Dataverse puts around texts when it writes a table with tabs again; it writes those inside as `\"`. A mark at one end alone is a letter.
 * `unquotedCell('"Emomali \\"E.\\" Rahmon"') // => 'Emomali "E." Rahmon'`, `unquotedCell('"The Times') // => '"The Times'`
 */
export function unquotedCell(field: string): string {
  if (!isQuotedCell(field)) return field;
  return field.slice(1, -1).replaceAll('\\"', '"');
}

/** Whether a field begins and ends with a quotation mark of its own. `isQuotedCell('"') // => false`, `isQuotedCell('""') // => true` */
export function isQuotedCell(field: string): boolean {
  return field.length > 1 && field.charCodeAt(0) === QUOTE && field.charCodeAt(field.length - 1) === QUOTE;
}

/** Rows with such fields. `['"Consult"', "2018-06-01"]` becomes `["Consult", "2018-06-01"]`. */
export function withoutQuotes(rows: CommaRows): CommaRows {
  const plain = (read: ReturnType<CommaRows["read"]>) =>
    read.map((row) => ({ ...row, fields: row.fields.map(unquotedCell) }));
  return { read: (bytes) => plain(rows.read(bytes)), end: () => plain(rows.end()) };
}
