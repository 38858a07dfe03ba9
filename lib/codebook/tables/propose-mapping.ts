import { folded, type TableSides } from "./cell-choices";
import { headingWords, namedField } from "./heading-words";
import { fieldNamed } from "./table-fields";
import type { DateOrder, TableMapping, TableRow } from "./table-mapping";

/** Rows that tell how a table is written. */
const LOOKED_AT = 200;
/** The headings stand among the first lines. */
const HEADINGS_WITHIN = 10;
/** A comma that cannot part thousands: “2,5”, “0,125”, “1.234,50”. */
const DECIMAL_COMMA = /^\s*[-−–+]?(?:(?:\d+|\d{1,3}(?:[.\s'’]\d{3})+),(?:\d{1,2}|\d{4,})|0+,\d+)\s*$/;

/**
 * A mapping from what the headings of a table say, for a person to correct. Each field is filled by the first column that is called after it; our own tables map
 * themselves. `proposeMapping(rows, sides).columns // => ["id", "title", null, …]`
 */
export function proposeMapping(rows: readonly TableRow[], sides: TableSides): TableMapping {
  const at = headingsAt(rows);
  const headings = rows[at]?.cells ?? [];
  const below = rows.slice(at + 1, at + 1 + LOOKED_AT);
  const columns = proposedColumns(headings, sides);
  const cellsOf = (kind: string) =>
    columns.flatMap((name, column) =>
      name !== null && fieldNamed(name)?.kind === kind ? below.map(({ cells }) => cells[column] ?? "") : [],
    );
  const fixed: Record<string, string> = {};
  // What is fixed holds for new signals alone.
  if (!columns.includes("precision")) fixed.precision = "day";
  if (!columns.includes("scored")) fixed.scored = "yes";
  return {
    headingLine: rows[at]?.line ?? 1,
    columns,
    fixed,
    translations: {},
    dateOrder: orderOf(cellsOf("day")),
    decimal: cellsOf("number").some((cell) => DECIMAL_COMMA.test(cell)) ? "," : ".",
  };
}

/** The place of the headings: the first of the upper rows that is nearly as wide as the widest. A title above a table has one cell. */
function headingsAt(rows: readonly TableRow[]): number {
  const upper = rows
    .slice(0, HEADINGS_WITHIN)
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const widest = Math.max(0, ...upper);
  return Math.max(
    0,
    upper.findIndex((filled) => filled * 2 >= widest),
  );
}

function proposedColumns(headings: readonly string[], { sideA, sideB }: TableSides): (string | null)[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const name = namedField(heading) ?? sideField(heading, sideA.name, sideB.name);
    if (name === null || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
}

/** “Tajikistan confirms”: what a side says of a happening. */
function sideField(heading: string, sideA: string, sideB: string): string | null {
  const words = headingWords(heading);
  if (!/\b(?:acknowledged|confirms|confirmed|says)\b/.test(words)) return null;
  if (words.includes(folded(sideA))) return "acknowledgedByA";
  return words.includes(folded(sideB)) ? "acknowledgedByB" : null;
}

/** The order that the days in figures alone must have; none where they do not tell, or tell both. */
function orderOf(days: readonly string[]): DateOrder {
  const figures = days.flatMap((day) => {
    const found = /^\s*(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*\d{4}/.exec(day);
    return found ? [{ first: Number(found[1]), second: Number(found[3]) }] : [];
  });
  const dayFirst = figures.some(({ first }) => first > 12);
  const monthFirst = figures.some(({ second }) => second > 12);
  if (dayFirst === monthFirst) return "named";
  return dayFirst ? "day-first" : "month-first";
}

/**
 * A mapping that was made for a table, for another with the same columns in whatever order; null: a column that it reads is not there.
 * `fittedMapping(mapping, ["Title", "Date"], rows) // => mapping with its columns in the order of the rows`
 */
export function fittedMapping(
  mapping: TableMapping,
  madeFor: readonly string[],
  rows: readonly TableRow[],
): TableMapping | null {
  const places = new Map<string, string | null>();
  for (const [at, heading] of madeFor.entries())
    if (!places.has(folded(heading))) places.set(folded(heading), mapping.columns[at] ?? null);
  const row = rows.slice(0, HEADINGS_WITHIN).find(({ cells }) => {
    const there = new Set(cells.map(folded));
    return madeFor.every(
      (heading, at) => (mapping.columns[at] ?? null) === null || there.has(folded(heading)),
    );
  });
  if (!row || !mapping.columns.some((name) => name !== null)) return null;
  const taken = new Set<string>();
  const columns = row.cells.map((cell) => {
    const name = places.get(folded(cell)) ?? null;
    if (name === null || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
  return { ...mapping, headingLine: row.line, columns };
}
