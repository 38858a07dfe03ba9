import type { Choice } from "@/app/_ui/field";
import { isolate } from "@/lib/codebook/isolate";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";

const LOOKED_AT = 50;

/** The columns of a table to choose from, by their headings; a column without one is called by its number. */
export function columnsOf(rows: readonly TableRow[], headings: readonly string[]): Choice[] {
  const width = rows.slice(0, LOOKED_AT).reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return Array.from({ length: width }, (_, at) => ({
    value: String(at),
    label: isolate(headings[at]?.trim() || `Column ${at + 1}`),
  }));
}
