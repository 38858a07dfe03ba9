import { pairableUnits, type ReliabilityData } from "./reliability-data";

/** How often one value met another within a unit, and where. */
export interface CoincidenceCell {
  row: number;
  column: number;
  /** Each unit of m values gives m in all, 1/(m − 1) for every ordered pair of coders. */
  count: number;
  /** Places of the units behind it, ascending. */
  units: number[];
}

export interface CoincidenceMatrix {
  /** Distinct values, ascending: what rows and columns stand for. */
  values: number[];
  /** How often each was given in a unit that is pairable: the sum of its row. */
  counts: number[];
  /** All of these together. */
  total: number;
  /** Only cells that something fell into, row by row; the matrix is symmetrical. */
  cells: CoincidenceCell[];
}

/**
 * The coincidence matrix of reliability data, with the units behind each cell. Two coders who give one unit 1 and 2 and
 * another 2 and 2 make the cells 1|2 and 2|1, of 1 each, and 2|2, of 2.
 */
export function coincidenceMatrix(units: ReliabilityData): CoincidenceMatrix {
  const { values, codes, begins, places } = pairableUnits(units);
  const counts = new Array<number>(values.length).fill(0);
  const cells = new Map<number, CoincidenceCell>();
  for (const [at, place] of places.entries()) {
    const own = codes.subarray(begins[at], begins[at + 1]);
    for (const [first, row] of own.entries()) {
      counts[row] = (counts[row] as number) + 1;
      for (const [second, column] of own.entries()) {
        if (first === second) continue;
        const key = row * values.length + column;
        const cell = cells.get(key) ?? { row, column, count: 0, units: [] };
        cells.set(key, cell);
        cell.count += 1 / (own.length - 1);
        if (cell.units.at(-1) !== place) cell.units.push(place);
      }
    }
  }
  return {
    values: [...values],
    counts,
    total: codes.length,
    cells: [...cells.values()]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => ({ ...cell, units: cell.units.sort((a, b) => a - b) })),
  };
}
