/** One cell of a table: a text, a number, yes or no, or nothing. A day is its ISO text in a column that is named in `days`. */
export type Cell = string | number | boolean | null;

/** A table on its way out of the product, in whatever form of file. */
export interface Table {
  /** What it holds, of which state of knowledge, and where it comes from: a sentence each. */
  about: readonly string[];
  header: readonly string[];
  /** Which of the columns hold days (ISO): a spreadsheet gets dates there. */
  days: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Of the file, without ending. */
  name: string;
}
