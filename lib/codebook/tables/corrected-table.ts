import { folded } from "./cell-choices";
import type { TableProblem } from "./judge-table";
import { fieldNamed } from "./table-fields";
import type { TableRow } from "./table-mapping";

/** The heading of the column that says what is wrong; a table with it can be sent again. */
export const PROBLEM_HEADING = "problem";

/**
 * A table as it came, from its headings on, with what is wrong with each row in a column behind the others; one that an earlier check left is written anew.
 * `correctedRows(rows, 1, problems)[0] // => ["id", "title", "problem"]`
 */
export function correctedRows(
  rows: readonly TableRow[],
  headingLine: number,
  problems: readonly TableProblem[],
): string[][] {
  const from = rows.filter(({ line }) => line >= headingLine);
  const headings = from[0]?.cells ?? [];
  const earlier = headings.findIndex((heading) => folded(heading) === PROBLEM_HEADING);
  const width = earlier === -1 ? from.reduce((most, { cells }) => Math.max(most, cells.length), 0) : earlier;
  const told = new Map<number, string[]>();
  for (const { line, field, message } of problems) {
    const label = fieldNamed(field)?.label ?? field;
    told.set(line, [...(told.get(line) ?? []), label === "" ? message : `${label}: ${message}`]);
  }
  return from.map(({ line, cells }, at) => {
    const said = at === 0 ? PROBLEM_HEADING : (told.get(line) ?? []).join("; ");
    const before = Array.from({ length: width }, (_, column) => cells[column] ?? "");
    return [...before, said, ...(earlier === -1 ? [] : cells.slice(earlier + 1))];
  });
}
