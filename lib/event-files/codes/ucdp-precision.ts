/** What a number of UCDP’s `date_prec` says, and the spans that rows with it had. */
export interface UcdpPrecision {
  says: string;
  /** The fewest and the most days from `date_start` to `date_end`. */
  days: readonly [number, number];
}

/**
 * Meanings as mapme.biodiversity carries them; spans as counted in 1,000 rows of GED 23.1 (cran/uncertainUCDP), of which 151 are no single day: longest 356, since no
 * event of UCDP crosses a New Year.
 */
const UCDP_PRECISIONS: Partial<Record<string, UcdpPrecision>> = {
  "1": { says: "that very day", days: [1, 1] },
  "2": { says: "some day of two to six", days: [2, 6] },
  "3": { says: "some day of a certain week", days: [7, 7] },
  "4": { says: "some day of a certain month or of more than a week", days: [8, 31] },
  "5": { says: "some day of more than a month, up to a year", days: [34, 356] },
};

/** null: not one of 1 to 5. `ucdpPrecision("3") // => { says: "some day of a certain week", days: [7, 7] }` */
export function ucdpPrecision(datePrec: string): UcdpPrecision | null {
  return UCDP_PRECISIONS[datePrec] ?? null;
}
