/** A cell that holds no value, and why. */
export interface CellFault {
  /** Place of the cell in its row, from 0. */
  cell: number;
  problem: string;
}

/** A row that was read: the cells as texts, and the line of the file (row of the sheet) that it begins on, from 1. */
export interface ReadRow {
  line: number;
  cells: string[];
  /** Places of cells that a workbook keeps as numbers with decimals, which are written with a point here. */
  fractions?: number[];
  /** Cells without a value that can be trusted, where they are kept and not refused with the whole file. */
  faults?: CellFault[];
}

/** Rows that hold a text, in their order; or why the file cannot be read, in words for the person who chose it. */
export type ReadRows = { ok: true; rows: ReadRow[] } | { ok: false; message: string };

/** What is wrong with a file. `unreadable("It has no rows") // => { ok: false, message: "It has no rows." }` */
export const unreadable = (message: string) => ({ ok: false as const, message: `${message}.` });
