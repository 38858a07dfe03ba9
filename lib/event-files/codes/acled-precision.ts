import type { ReadChoices } from "@/lib/event-files/rows/file-shape";

type Meaning = NonNullable<ReadChoices["acledPrecision"]>;

/** One published meaning of the numbers in ACLED’s `time_precision`, in words for whoever has to choose and for whoever reads what was chosen. */
export interface AcledPrecision {
  meaning: Meaning;
  /** What 2 and 3 say of a row, as one line. */
  says: string;
  /** Who published it so. */
  publishedBy: string;
}

/**
 * The two published meanings; 1 is the exact day in both. The first is that of ACLED’s own codebook (version of 3 October 2024, read in a copy of its text), where the day written is the middle
 * of the week or month, or the first or last of the month; mapme.biodiversity reads it so too. The second stands in the codebook frame of the package acledR
 * (commit 1e05ba9) and never means more than a week.
 */
export const ACLED_PRECISIONS: readonly AcledPrecision[] = [
  {
    meaning: "week-month",
    says: "2 is some day of a week, 3 is some day of a month.",
    publishedBy: "ACLED’s own codebook, October 2024",
  },
  {
    meaning: "week-midweek",
    says: "2 is some day of a week or weekend, 3 is the middle of a week or weekend.",
    publishedBy: "the codebook inside the package acledR",
  },
];
