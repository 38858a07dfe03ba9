import { printedParts } from "./printed-parts";

/** A table of parts as it is printed: every row and every column adds up. */
export interface PrintedGrid {
  rows: (number | null)[][];
  rowTotals: number[];
  columnTotals: number[];
  total: number;
}

const UNIT = 0.1;

/**
 * A table of parts whose rows and columns both end in sums, as it is printed at one decimal; null: no part. The rows are fitted to their
 * totals, which are fitted to the sum of all; then parts of a row are moved against one another until no column comes nearer to its own sum.
 * `printedGrid([[0.26, 0.26], [0.26, 0.26]]).columnTotals // => [0.5, 0.5]`
 */
export function printedGrid(cells: readonly (readonly (number | null)[])[]): PrintedGrid {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((all, one) => all + (one ?? 0), 0);
  const exact = cells.map(sum);
  const rowTotals = printedParts(exact, sum(exact));
  const rows = cells.map((row, at) => printedParts(row, rowTotals[at] ?? 0));
  const column = (of: readonly (readonly (number | null)[])[], at: number) =>
    sum(of.map((row) => row[at] ?? null));
  const width = Math.max(0, ...cells.map((row) => row.length));
  // By how much each column as printed lies over its own sum.
  const over = Array.from({ length: width }, (_, at) => column(rows, at) - column(cells, at));
  const moves = () => {
    for (const [at, row] of rows.entries())
      for (let up = 0; up < width; up++)
        for (let down = 0; down < width; down++) {
          const [high, low] = [row[down] ?? null, row[up] ?? null];
          if (high === null || low === null) continue;
          const rounded = high > (cells[at]?.[down] ?? 0) + 1e-6 && low < (cells[at]?.[up] ?? 0) - 1e-6;
          // A unit taken from one column and given to the other makes both nearer where they lie more than a unit apart.
          if (!rounded || (over[down] ?? 0) - (over[up] ?? 0) <= UNIT + 1e-9) continue;
          row[down] = tidy(high - UNIT);
          row[up] = tidy(low + UNIT);
          over[down] = (over[down] ?? 0) - UNIT;
          over[up] = (over[up] ?? 0) + UNIT;
          return true;
        }
    return false;
  };
  while (moves());
  const columnTotals = Array.from({ length: width }, (_, at) => tidy(column(rows, at)));
  return { rows, rowTotals, columnTotals, total: tidy(sum(columnTotals)) };
}

const tidy = (value: number) => Math.round(value * 10) / 10 + 0;
