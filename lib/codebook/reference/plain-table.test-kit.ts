import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { type PlainChoices, proposePlain } from "./plain-choices";
import { type PlainReading, readPlain } from "./plain-reading";

/** Rows of a table by their cells, from line 1 on. */
export const table = (...rows: string[][]): TableRow[] => rows.map((cells, at) => ({ line: at + 1, cells }));

/** A table as it is likely to be read, but for what is chosen. */
export const read = (rows: TableRow[], change: Partial<PlainChoices> = {}): PlainReading =>
  readPlain(rows, { ...proposePlain(rows), ...change });
