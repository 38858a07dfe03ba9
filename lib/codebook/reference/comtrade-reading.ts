import { isolate } from "@/lib/codebook/isolate";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import type { Step } from "@/lib/engine/calendar/step-period";
import { readCellFigure } from "./cell-figure";
import { cellPeriod } from "./cell-period";
import { iso3OfComtrade, WORLD } from "./comtrade-areas";
import type { ComtradeColumns, ComtradeField } from "./comtrade-columns";
import { inOrder, type ReferenceValue } from "./reference-values";
import type { RowProblem } from "./row-problem";

export type TradeFlow = "export" | "import";

/** One flow of one commodity between the sides, as one of them reports it. */
export interface TradeSeries {
  /** Of reporter, flow, step and commodity: “A.export.month.TOTAL”. */
  key: string;
  reporter: "A" | "B";
  flow: TradeFlow;
  step: Step;
  commodity: string;
  commodityName: string;
  values: ReferenceValue[];
  /** Key of the same trade as the other side reports it; null: the file has none. */
  mirror: string | null;
}

/** Why rows of a file are no part of any series, each with how many they are. */
export interface PassedOver {
  /** With another customs procedure, means of transport or second partner: parts of a total. */
  parts: number;
  /** The world as partner. */
  world: number;
  /** Between other states, or of one that no code tells. */
  others: number;
  /** Re-exports and other flows. */
  flows: number;
}

export interface TradeReading {
  series: TradeSeries[];
  problems: RowProblem[];
  passedOver: PassedOver;
}

/** Exports are X and imports M; before, 2 and 1. */
const FLOWS: Record<string, TradeFlow> = { X: "export", M: "import", "2": "export", "1": "import" };
const ALL_PROCEDURES = ["C00", ""];
const ALL = ["0", ""];
/** The month of an annual figure. */
const WHOLE_YEAR = "52";

/**
 * The trade between two states out of a file of Comtrade, a series for each reporter, flow, step and commodity. Only totals are taken: all customs procedures (C00), all means of transport (0), no second
 * partner (0). Nothing is ever added up: a second total of one period is an error at its row. Sides are told by ISO 3166-1 alpha-3.
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
    const cell = (field: ComtradeField) => (row.cells[columns[field] ?? -1] ?? "").trim();
    const reporter = sideOf(iso3OfComtrade(cell("reporter"), cell("reporterLetters")), sides);
    const partner = sideOf(iso3OfComtrade(cell("partner"), cell("partnerLetters")), sides);
    const flow = FLOWS[cell("flow").toUpperCase()];
    if (cell("partner") === WORLD) passedOver.world++;
    else if (reporter === null || partner === null || reporter === partner) passedOver.others++;
    else if (flow === undefined) passedOver.flows++;
    else if (!isTotal(cell)) passedOver.parts++;
    else {
      const step: Step = cell("month") === WHOLE_YEAR || /^\d{4}$/.test(cell("period")) ? "year" : "month";
      const commodity = cell("commodity");
      const key = keyOf(reporter, flow, step, commodity);
      const say = (field: ComtradeField, message: string) =>
        problems.push({ line: row.line, column: columns[field], message, series: key });
      const { period, problem } = cellPeriod(
        step === "year" ? cell("period").slice(0, 4) : cell("period"),
        step,
        "named",
      );
      const figure = readCellFigure(cell("value"), ".");
      if (period === null) say("period", problem);
      else if (figure.problem !== null) say("value", figure.problem);
      else {
        const series = found.get(key) ?? {
          ...{ key, reporter, flow, step, commodity, commodityName: cell("commodityName") },
          ...{ values: [], mirror: null, lines: new Map<string, number>() },
        };
        found.set(key, series);
        const before = series.lines.get(period);
        if (before === undefined) series.values.push([period, figure.value]);
        else
          say("period", `A total of ${period} for “${isolate(commodity)}” stands in line ${before} already`);
        series.lines.set(period, before ?? row.line);
      }
    }
  }
  const series = [...found.values()].map(({ lines: _, ...one }) => {
    const other = keyOf(
      one.reporter === "A" ? "B" : "A",
      one.flow === "export" ? "import" : "export",
      one.step,
      one.commodity,
    );
    return { ...one, values: inOrder(one.step, one.values), mirror: found.has(other) ? other : null };
  });
  return { series, problems, passedOver };
}

function isTotal(cell: (field: ComtradeField) => string): boolean {
  return (
    ALL_PROCEDURES.includes(cell("customs").toUpperCase()) &&
    ALL.includes(cell("transport")) &&
    ALL.includes(cell("secondPartner"))
  );
}

function sideOf(iso3: string | null, { a, b }: { a: string; b: string }): "A" | "B" | null {
  if (iso3 === null) return null;
  if (iso3 === a) return "A";
  return iso3 === b ? "B" : null;
}

const keyOf = (reporter: "A" | "B", flow: TradeFlow, step: Step, commodity: string) =>
  `${reporter}.${flow}.${step}.${commodity}`;
