/** What one row is counted as. Rows of one source with the same key tell of one happening. */
export interface RowPlace {
  /**
   * The happening: once a day for each kind of act (a meeting whoever is named first, its visit and its host are one kind) and, where the act has a direction, for each direction.
   * A row without a code is one with those that have its words, else by itself. Where a source numbers its incidents (UCDP, ACLED) it is that number. The same row gives the same key whatever else is in its file.
   */
  happening: string;
  /** The statement: mirrored rows of one sentence or article share it. */
  statement: string;
}

/** Three ways to count the same rows, side by side, since none of them is right by itself. */
export interface ThreeCounts {
  /** As they stand in the file. */
  rows: number;
  /** Mirrored rows of one statement once. */
  folded: number;
  /** Each kind of act once a day. */
  daily: number;
}
