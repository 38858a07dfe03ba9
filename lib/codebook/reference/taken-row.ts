import { shownCell } from "@/lib/codebook/tables/shown-cell";
import type { PlainChoices } from "./plain-choices";

/**
 * Whether a row stands below the headings and has the text that was chosen in the column that was chosen.
 * `isTaken({ line: 2, cells: ["2025-01", "export"] }, { headingLine: 1, onlyColumn: 1, only: "export" }) // => true`
 */
export const isTaken = (
  { line, cells }: { line: number; cells: readonly string[] },
  { headingLine, onlyColumn, only }: Pick<PlainChoices, "headingLine" | "onlyColumn" | "only">,
): boolean =>
  line > headingLine && (onlyColumn === null || shownCell(cells[onlyColumn] ?? "") === shownCell(only));
