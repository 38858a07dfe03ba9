import { type CommaRow, openCommaRows } from "@/lib/event-files/comma/comma-rows";
import { isPreface } from "@/lib/event-files/comma/headed-rows";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";

const SEPARATORS = [",", ";", "\t"] as const;

export interface HeadRows {
  separator: FileShape["separator"];
  /** Comments above the headings left out. */
  rows: CommaRow[];
  fault: EventFileFault | null;
}

/**
 * The rows of the beginning of a comma table, by the separator that gives its first row most fields; a row that the end cuts is left out unless `whole`.
 * `headRows(bytes of "a;b,c;d\n1;2;3\n", true).separator // => ";"`
 */
export function headRows(head: Uint8Array, whole: boolean): HeadRows {
  return SEPARATORS.map((separator) => rowsBy(head, separator, whole)).reduce((best, now) =>
    (now.rows[0]?.fields.length ?? 0) > (best.rows[0]?.fields.length ?? 0) ? now : best,
  );
}

function rowsBy(head: Uint8Array, separator: FileShape["separator"], whole: boolean): HeadRows {
  const reader = openCommaRows({ separator });
  const rows: CommaRow[] = [];
  let fault: EventFileFault | null = null;
  try {
    rows.push(...reader.read(head));
    if (whole) rows.push(...reader.end());
  } catch (error) {
    if (!(error instanceof EventFileFault)) throw error;
    fault = error;
  }
  const first = rows.findIndex(({ text }) => !isPreface(text));
  return { separator, rows: first === -1 ? [] : rows.slice(first), fault };
}
