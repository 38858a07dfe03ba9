import { type CommaRow, openCommaRows } from "@/lib/event-files/comma/comma-rows";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { fitsBelow, isComment } from "./headings";

const LINE_FEED = 10;
const SEPARATORS = [",", ";", "\t"] as const;

export interface HeadRows {
  separator: FileShape["separator"];
  /** Comments above the headings left out. */
  rows: CommaRow[];
  fault: EventFileFault | null;
}

/**
 * The rows of the beginning of a comma table, by the separator by which its second row has as many fields as its first, else by the one that gives the first most; a row that the end cuts is left
 * out unless `whole`.
 * `headRows(bytes of "a;b,c;d\n1;2;3\n", true).separator // => ";"`
 */
export function headRows(head: Uint8Array, whole: boolean): HeadRows {
  return SEPARATORS.map((separator) => rowsBy(head, separator, whole)).reduce((best, now) => {
    const [more, fitting] = [widthOf(now) - widthOf(best), Number(isFitting(now)) - Number(isFitting(best))];
    return fitting > 0 || (fitting === 0 && more > 0) ? now : best;
  });
}

const widthOf = ({ rows }: HeadRows) => rows[0]?.fields.length ?? 0;
const isFitting = ({ rows: [first, second] }: HeadRows) =>
  first !== undefined && second !== undefined && fitsBelow(first.fields, second.fields);

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
    // Those above it are lost with a fault in the first piece.
    if (rows.length === 0)
      rows.push(...openCommaRows({ separator }).read(head.subarray(0, beginOf(head, error.line))));
  }
  const first = rows.findIndex((row, at) => !isComment(row, rows[at + 1]));
  return { separator, rows: first === -1 ? [] : rows.slice(first), fault };
}

/** Where a line begins; lines count from 1. Of line 2 of `a\nb`: 2 */
function beginOf(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let before = 1; before < line; before++) at = bytes.indexOf(LINE_FEED, at) + 1;
  return at;
}
