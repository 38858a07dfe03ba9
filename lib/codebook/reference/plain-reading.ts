import { isolate } from "@/lib/codebook/isolate";
import { shownCell } from "@/lib/codebook/tables/shown-cell";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { readCellFigure } from "./cell-figure";
import { cellPeriod } from "./cell-period";
import { readUndecided } from "./decimal-sign";
import { decimalFigure, exactSum } from "./exact-sum";
import type { PlainChoices } from "./plain-choices";
import { inOrder, type ReferenceValue } from "./reference-values";
import type { RowProblem } from "./row-problem";
import { isTaken } from "./taken-row";

/** What a table comes to: its figures in order of time, and what is wrong. With a problem nothing may be kept. */
export interface PlainReading {
  values: ReferenceValue[];
  problems: RowProblem[];
  /** Rows that another text stood in, and were passed over as chosen. */
  passedOver: number;
  /** What a column says that the figures count in; null: none says it. */
  unit: string | null;
}

/** Headings of a column that says what figures count in. */
const UNIT_HEADING = /^(?:unit|units|unit of measure|currency|measure)$/i;

interface Found {
  line: number;
  value: number | null;
}

/**
 * The figures of a table with a period and a figure a row. Several rows of one period are an error at the later one, unless a person has chosen that they are added up or
 * averaged; so is a row that counts in another unit than the first. An empty figure stays empty: a sum that it is part of is not known, and a mean is that of the others.
 */
export function readPlain(rows: readonly TableRow[], choices: PlainChoices): PlainReading {
  const headings = rows.find(({ line }) => line === choices.headingLine)?.cells ?? [];
  const unitColumn = headings.findIndex((heading) => UNIT_HEADING.test(heading.trim()));
  const problems: RowProblem[] = [];
  const found = new Map<string, Found[]>();
  let unit: string | null = null;
  let passedOver = 0;
  for (const row of rows) {
    if (row.line <= choices.headingLine) continue;
    const cell = (column: number) => shownCell(row.cells[column] ?? "");
    const say = (column: number | null, message: string) =>
      problems.push({ line: row.line, column, message });
    const faultsIn = (...columns: (number | null)[]) =>
      row.faults?.filter(({ cell }) => columns.includes(cell)) ?? [];
    const taken = isTaken(row, choices);
    // What a row that is not taken holds elsewhere is no matter; whether it is taken a faulty cell does not tell.
    const untold = faultsIn(choices.onlyColumn);
    const faults = untold.length > 0 || !taken ? untold : faultsIn(choices.period, choices.value, unitColumn);
    for (const fault of faults) say(fault.cell, fault.problem);
    if (faults.length > 0) continue;
    if (!taken) {
      passedOver++;
      continue;
    }
    const period = cellPeriod(cell(choices.period), choices.step, choices.order);
    // What a workbook keeps as a number has a point, whatever sign its texts have.
    const decimal = row.fractions?.includes(choices.value) ? "." : choices.decimal;
    const figure =
      decimal === "unknown"
        ? readUndecided(cell(choices.value))
        : readCellFigure(cell(choices.value), decimal);
    if (period.period === null) say(choices.period, period.problem);
    else if (figure.problem !== null) say(choices.value, figure.problem);
    else {
      const counted = unitColumn === -1 || unitColumn === choices.value ? "" : cell(unitColumn);
      unit ??= counted;
      if (counted !== unit)
        say(
          unitColumn,
          `It counts in “${isolate(counted)}” and the first row in “${isolate(unit)}”: take the rows of one unit`,
        );
      const before = found.get(period.period) ?? [];
      if (before[0] && choices.gather === "refuse")
        say(choices.period, `${period.period} stands in line ${before[0].line} already`);
      found.set(period.period, [...before, { line: row.line, value: figure.value }]);
    }
  }
  const values = [...found].map(([period, rows]) => [period, gathered(rows, choices.gather)] as const);
  return { values: inOrder(choices.step, values), problems, passedOver, unit: unit || null };
}

function gathered(rows: readonly Found[], how: PlainChoices["gather"]): number | null {
  const figures = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (figures.length === 0) return null;
  if (how === "refuse") return figures[0] ?? null;
  const sum = exactSum(figures);
  if (how === "mean") return decimalFigure(sum / figures.length);
  return figures.length === rows.length ? sum : null;
}
