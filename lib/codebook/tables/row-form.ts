import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import type { TypedForm } from "@/lib/codebook/signal-form";
import { folded, readYesNo } from "./cell-choices";
import { readCellDay } from "./cell-days";
import { readCellNumber } from "./cell-numbers";
import { shownCell } from "./shown-cell";
import type { TableRow } from "./table-mapping";
import { type ReadColumn, type TableReading, typeOf, unknownChoice } from "./table-reading";

/** A cell, or what fills its place, that cannot be read. `control`: of the signal form. */
export interface CellProblem {
  control: string;
  message: string;
}

/** A row as the signal form would hold it, and what of it could not be read. */
export interface RowForm {
  typed: TypedForm;
  problems: CellProblem[];
}

type Cell = Omit<ReadColumn, "column">;

/**
 * A row of a table in the controls of the signal form. `standing`: the form of the signal that the row names, which it changes only where it has a column;
 * null: it is new, and what is fixed fills what is empty.
 */
export function rowForm(
  row: TableRow,
  reading: TableReading,
  { codebook, standing }: { codebook: Codebook; standing: TypedForm | null },
): RowForm {
  const typed: TypedForm = { ...standing };
  const problems: CellProblem[] = [];
  const take = (cell: Cell, text: string, decimal = reading.mapping.decimal) => {
    const problem = fill(typed, cell, text, { reading, codebook, decimal });
    if (problem !== null) problems.push({ control: cell.control, message: problem });
  };
  if (!standing) for (const cell of reading.fixed) take(cell, cell.text);
  // The family first: a type may be named by its label, which means another type in another family.
  for (const column of familyFirst(reading.columns)) {
    const text = shownCell(row.cells[column.column] ?? "");
    const fault = row.faults?.find(({ cell }) => cell === column.column);
    if (fault) problems.push({ control: column.control, message: fault.problem });
    // What a workbook keeps as a number has a point, whatever sign its texts have.
    else if (text !== "" || standing)
      take(column, text, row.fractions?.includes(column.column) ? "." : undefined);
  }
  return { typed, problems };
}

const familyFirst = (columns: readonly ReadColumn[]) =>
  [...columns].sort((a, b) => Number(b.control === "family") - Number(a.control === "family"));

/** Puts a text into its control; what cannot be read stays as it is, and the answer says why. */
function fill(
  typed: TypedForm,
  { field, control, translated }: Cell,
  cell: string,
  { reading, codebook, decimal }: { reading: TableReading; codebook: Codebook; decimal: "." | "," },
): string | null {
  const text = translated.get(folded(cell)) ?? cell;
  // An empty cell is neither yes nor no: what stands, or what is fixed, holds.
  if (text === "" && field.kind === "yes-no") return null;
  typed[control] = text;
  if (text === "") return null;
  switch (field.kind) {
    case "day": {
      const { iso, problem } = readCellDay(text, reading.mapping.dateOrder);
      typed[control] = iso ?? text;
      return problem;
    }
    case "number": {
      const number = readCellNumber(text, decimal);
      if (Number.isNaN(number)) return `“${isolate(text.slice(0, 60))}” is no number`;
      typed[control] = String(number);
      return null;
    }
    case "yes-no": {
      const said = readYesNo(text);
      typed[control] = said === false ? "off" : "on";
      return said === null ? `“${isolate(text.slice(0, 60))}” is neither yes nor no` : null;
    }
    case "grade":
      return fillGrade(typed, control, text);
    case "choice": {
      const value = control === "type" ? typeOf(text, codebook, typed.family ?? "") : null;
      const known = reading.choices(field.name, codebook);
      const found = value ?? known.get(folded(text));
      if (found !== undefined) typed[control] = found;
      return found === undefined ? unknownChoice(field, text, known) : null;
    }
    default:
      return null;
  }
}

/** A grade is two: `B2` is a reliability of B and a credibility of 2. */
function fillGrade(typed: TypedForm, control: string, text: string): string | null {
  const [, reliability, credibility] = /^([A-F])\s*[-/]?\s*([1-6])$/i.exec(text) ?? [];
  delete typed[control];
  if (!reliability || !credibility) return `“${isolate(text.slice(0, 60))}” is no grade such as B2`;
  typed[control.replace(/grade$/, "reliability")] = reliability.toUpperCase();
  typed[control.replace(/grade$/, "credibility")] = credibility;
  return null;
}
