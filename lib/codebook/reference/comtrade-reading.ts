import { isolate } from "@/lib/codebook/isolate";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { readCellFigure } from "./cell-figure";
import { cellPeriod } from "./cell-period";
import type { ComtradeColumns, ComtradeField } from "./comtrade-columns";
import { judgeTradeRow, type PassedOver, type TradeOf } from "./comtrade-row";
import { inOrder, type ReferenceValue } from "./reference-values";
import type { RowProblem } from "./row-problem";

/** One flow of one commodity between the sides, as one of them reports it. */
export interface TradeSeries extends TradeOf {
  /** Of reporter, flow, step and commodity: “A.export.month.TOTAL”. */
  key: string;
  commodityName: string;
  values: ReferenceValue[];
  /** Key of the same trade as the other side reports it; null: the file has none. */
  mirror: string | null;
}

export interface TradeReading {
  series: TradeSeries[];
  problems: RowProblem[];
  passedOver: PassedOver;
}

/**
 * The trade between two states out of a file of Comtrade, a series for each reporter, flow, step and commodity. Only totals are taken: all customs procedures (C00), all means of transport (0), no second
 * partner (0). Nothing is ever added up: a second total of one period is an error at its row, and so is a cell whose value cannot be trusted. Sides are told by ISO 3166-1 alpha-3.
 */
export function readComtrade(
  rows: readonly TableRow[],
  columns: ComtradeColumns,
  sides: { a: string; b: string },
): TradeReading {
  const passedOver: PassedOver = { parts: 0, world: 0, others: 0, flows: 0 };
  const problems: RowProblem[] = [];
  const found = new Map<string, TradeSeries & { lines: Map<string, number> }>();
  for (const row of rows.slice(1)) {
    const judged = judgeTradeRow(row, columns, sides);
    if (judged.kind === "passed") {
      passedOver[judged.why]++;
      continue;
    }
    if (judged.kind === "fault") {
      const { faults, of } = judged;
      for (const { cell: column, problem: message } of faults)
        problems.push({ line: row.line, column, message, ...(of && { series: keyOf(of) }) });
      continue;
    }
    const { of, cell } = judged;
    const key = keyOf(of);
    const say = (field: ComtradeField, message: string) =>
      problems.push({ line: row.line, column: columns[field], message, series: key });
    const typed = of.step === "year" ? cell("period").slice(0, 4) : cell("period");
    const { period, problem } = cellPeriod(typed, of.step, "named");
    const figure = readCellFigure(cell("value"), ".");
    if (period === null) say("period", problem);
    else if (figure.problem !== null) say("value", figure.problem);
    else {
      const series = found.get(key) ?? {
        ...{ ...of, key, commodityName: cell("commodityName") },
        ...{ values: [], mirror: null, lines: new Map<string, number>() },
      };
      found.set(key, series);
      const before = series.lines.get(period);
      if (before === undefined) series.values.push([period, figure.value]);
      else
        say("period", `A total of ${period} for “${isolate(of.commodity)}” stands in line ${before} already`);
      series.lines.set(period, before ?? row.line);
    }
  }
  const series = [...found.values()].map(({ lines: _, ...one }) => {
    const other = keyOf(mirrored(one));
    return { ...one, values: inOrder(one.step, one.values), mirror: found.has(other) ? other : null };
  });
  return { series, problems, passedOver };
}

/** The same trade as the other side reports it. */
export function mirrored<T extends Pick<TradeOf, "reporter" | "flow">>(one: T): T {
  return {
    ...one,
    reporter: one.reporter === "A" ? "B" : "A",
    flow: one.flow === "export" ? "import" : "export",
  };
}

const keyOf = ({ reporter, flow, step, commodity }: TradeOf) => `${reporter}.${flow}.${step}.${commodity}`;
