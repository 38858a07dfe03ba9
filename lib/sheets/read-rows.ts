/** A row that was read: the cells as texts, and the line of the file (row of the sheet) that it begins on, from 1. */
export interface ReadRow {
  line: number;
  cells: string[];
}

/** Rows that hold a text, in their order; or why the file cannot be read, in words for the person who chose it. */
export type ReadRows = { ok: true; rows: ReadRow[] } | { ok: false; message: string };

/** What is wrong with a file. `unreadable("It has no rows") // => { ok: false, message: "It has no rows." }` */
export const unreadable = (message: string): ReadRows => ({ ok: false, message: `${message}.` });
