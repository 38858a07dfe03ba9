import type { Metric } from "./reliability-data";

export const METRICS: readonly Metric[] = ["nominal", "ordinal", "interval", "ratio"];

/** One line a coder to one array a unit; a dot: nothing. */
export function unitsOf(coders: readonly string[]): (number | null)[][] {
  const rows = coders.map((line) => line.split(" ").map((word) => (word === "." ? null : Number(word))));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null));
}

/** Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011: four observers, twelve units. */
export const KRIPPENDORFF_2011 = unitsOf([
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
]);

/** Hayes and Krippendorff, Answering the call for a standard reliability measure for coding data, 2007, table 1: five observers, forty articles. */
export const HAYES_2007 = unitsOf([
  "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1",
  "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1",
  "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1",
  ". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .",
  "2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1",
]);
