/** What is wrong with a row of a table: the line of the file, and the column where it is one's fault. */
export interface RowProblem {
  line: number;
  /** From 0; null: the row as a whole. */
  column: number | null;
  message: string;
  /** Key of the series that it is part of, and keeps back; left out: the table as a whole. */
  series?: string;
}
